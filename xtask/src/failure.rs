//! Why a command gave up, in words for the person at the terminal.

use std::fmt;

/// A sentence on what failed and, where one is known, the command that mends it.
#[derive(Debug)]
pub(crate) struct Failure {
    what: String,
    remedy: Option<String>,
    output: String,
}

impl Failure {
    /// A failure without a known remedy.
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            remedy: None,
            output: String::new(),
        }
    }

    /// The same failure, with what to do about it.
    #[must_use]
    pub(crate) fn with_remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }

    /// The same failure, with what the failed program wrote to standard error.
    ///
    /// It has been on the terminal already, so only the served page shows it again.
    #[must_use]
    pub(crate) fn with_output(mut self, output: String) -> Self {
        self.output = output;
        self
    }

    /// What the failed program wrote; empty if no program was at fault.
    pub(crate) fn output(&self) -> &str {
        &self.output
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        match &self.remedy {
            Some(remedy) => write!(f, "\n       to mend it: {remedy}"),
            None => Ok(()),
        }
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self::new(error.to_string()).with_remedy("see `cargo xtask help`")
    }
}
