//! A place for something that is read in answer to a question: what is shown of it, and what was asked last.

use crate::tui::load::Load;
use crate::tui::message::{Failure, RequestId};

/// Keeps the question beside its answer, so that an answer to an older question is known for one.
#[derive(Debug)]
pub struct Slot<Q, T> {
    pub load: Load<(Q, T)>,
    asked: Option<Q>,
    reading: Option<RequestId>,
    /// Something changed while it was read: it is read once more.
    again: bool,
}

impl<Q, T> Default for Slot<Q, T> {
    fn default() -> Self {
        Self { load: Load::Empty, asked: None, reading: None, again: false }
    }
}

impl<Q: Clone + PartialEq, T> Slot<Q, T> {
    /// Whether this has to be asked; it is from now on, as this request.
    pub fn ask(&mut self, question: &Q, request: impl FnOnce() -> RequestId) -> Option<RequestId> {
        if self.asked.as_ref() == Some(question) {
            return None;
        }
        let request = request();
        self.asked = Some(question.clone());
        self.reading = Some(request);
        self.again = false;
        self.load.ask();
        Some(request)
    }

    /// Takes an answer in; false where it is not the one that is awaited.
    pub fn take(&mut self, request: RequestId, answer: Result<T, Failure>) -> bool {
        if self.reading != Some(request) {
            return false;
        }
        self.reading = None;
        let Some(asked) = self.asked.clone() else { return false };
        match answer {
            Ok(value) => self.load = Load::Ready((asked, value)),
            Err(failure) => self.load.fail(failure),
        }
        if std::mem::take(&mut self.again) {
            self.asked = None;
        }
        true
    }

    /// The data are others: what is being read is read to its end, and then once more.
    pub fn outdate(&mut self) {
        if self.reading.is_some() {
            self.again = true;
        } else {
            self.asked = None;
        }
    }

    /// What is being read does not come any more.
    pub fn forget(&mut self) {
        (self.asked, self.reading, self.again) = (None, None, false);
    }

    /// Shows nothing until the next answer.
    pub fn clear(&mut self) {
        self.load = Load::Loading;
    }

    pub fn value(&self) -> Option<&T> {
        self.load.value().map(|(_, value)| value)
    }

    /// What the value answers.
    pub fn question(&self) -> Option<&Q> {
        self.load.value().map(|(question, _)| question)
    }

    /// Whether an answer is on its way.
    pub fn is_reading(&self) -> bool {
        self.reading.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_answer_to_the_last_question_is_taken_in() {
        let mut slot: Slot<&str, u8> = Slot::default();
        assert_eq!(slot.ask(&"may", || RequestId(1)), Some(RequestId(1)));
        assert_eq!(slot.ask(&"may", || RequestId(2)), None);
        assert_eq!(slot.ask(&"june", || RequestId(3)), Some(RequestId(3)));
        assert!(!slot.take(RequestId(1), Ok(5)));
        assert_eq!(slot.value(), None);
        assert!(slot.take(RequestId(3), Ok(6)));
        assert_eq!((slot.question(), slot.value()), (Some(&"june"), Some(&6)));
        assert!(!slot.take(RequestId(3), Ok(7)));
    }

    #[test]
    fn what_changes_while_it_is_read_is_read_once_more() {
        let mut slot: Slot<&str, u8> = Slot::default();
        slot.ask(&"may", || RequestId(1));
        slot.outdate();
        slot.outdate();
        assert_eq!(slot.ask(&"may", || RequestId(2)), None);
        assert!(slot.take(RequestId(1), Ok(5)));
        assert_eq!(slot.ask(&"may", || RequestId(2)), Some(RequestId(2)));
        slot.forget();
        assert_eq!(slot.ask(&"may", || RequestId(3)), Some(RequestId(3)));
        assert!(!slot.take(RequestId(2), Ok(5)));
    }
}
