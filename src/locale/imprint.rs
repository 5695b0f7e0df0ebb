//! Where a dataset comes from, in the words that stand below it.

use super::Locale;
use crate::model::{Dataset, Edition};

impl Locale {
    /// The edition and the licence of `dataset`, as far as it has them.
    pub fn imprint(&self, dataset: &Dataset) -> Vec<String> {
        let edition = dataset.edition().map(|edition| self.edition(edition));
        let license = dataset
            .license()
            .map(|license| self.fill("dataset.license", &[("license", license)]));
        edition.into_iter().chain(license).collect()
    }

    /// Which edition it is: "Edition: 24 November 2026".
    pub fn edition(&self, edition: &Edition) -> String {
        let date = match edition.date() {
            Some(date) => self.date(date),
            None => edition.text().to_owned(),
        };
        self.fill("dataset.edition", &[("date", &date)])
    }
}
