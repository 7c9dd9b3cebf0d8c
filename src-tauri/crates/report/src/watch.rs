//! Somebody watches the work: is told how far it is, and may call it off.

use std::ops::ControlFlow;

use crate::ReportError;

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Parts are laid out.
    Laying,
    /// Pages are written, or a picture is drawn.
    Writing,
}

/// How far the work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is being done.
    pub stage: Stage,
    /// How many parts or pages are done.
    pub done: usize,
    /// Of how many.
    pub of: usize,
}

/// Is told before every step, and says whether to go on.
pub type Watch<'a> = dyn FnMut(Step) -> ControlFlow<()> + 'a;

/// The watch of nobody.
pub fn nobody(_: Step) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

impl Step {
    /// Tells it; fails if the work has been called off.
    pub(crate) fn look(self, watch: &mut Watch<'_>) -> Result<(), ReportError> {
        if watch(self).is_break() { Err(ReportError::CalledOff) } else { Ok(()) }
    }
}
