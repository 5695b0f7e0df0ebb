//! The steps that were made, back and forth.

/// More steps back than anybody goes.
const MOST_STEPS: usize = 500;

/// A value with what it was before, and what it was before undoing.
#[derive(Clone, Debug)]
pub(super) struct History<T> {
    past: Vec<T>,
    present: T,
    future: Vec<T>,
}

impl<T: Clone> History<T> {
    pub(super) fn new(present: T) -> Self {
        Self {
            past: Vec::new(),
            present,
            future: Vec::new(),
        }
    }

    pub(super) fn present(&self) -> &T {
        &self.present
    }

    pub(super) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub(super) fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Makes a step to `next`. What was undone is gone.
    pub(super) fn step(&mut self, next: T) {
        self.past.push(std::mem::replace(&mut self.present, next));
        self.future.clear();
        if self.past.len() > MOST_STEPS {
            self.past.remove(0);
        }
    }

    pub(super) fn undo(&mut self) {
        if let Some(before) = self.past.pop() {
            self.future
                .push(std::mem::replace(&mut self.present, before));
        }
    }

    pub(super) fn redo(&mut self) {
        if let Some(after) = self.future.pop() {
            self.past.push(std::mem::replace(&mut self.present, after));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_undone_and_redone_and_a_new_one_ends_what_was_undone() {
        let mut history = History::new(0);
        assert!(!history.can_undo() && !history.can_redo());
        history.step(1);
        history.step(2);
        history.undo();
        assert_eq!(*history.present(), 1);
        history.redo();
        history.redo();
        assert_eq!(*history.present(), 2);
        history.undo();
        history.undo();
        history.undo();
        assert_eq!(*history.present(), 0);
        history.step(3);
        assert!(!history.can_redo());
        history.undo();
        assert_eq!(*history.present(), 0);
    }

    #[test]
    fn the_oldest_steps_are_forgotten() {
        let mut history = History::new(0);
        for step in 1..=MOST_STEPS + 10 {
            history.step(step);
        }
        for _ in 0..MOST_STEPS + 10 {
            history.undo();
        }
        assert_eq!(*history.present(), 10);
    }
}
