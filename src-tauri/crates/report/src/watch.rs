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

/// Is told before every step, and again within one that takes long; says whether to go on.
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

/// Work that is watched while it is done: knows its step, and asks within it whether it is still wanted.
pub(crate) struct Work<'w> {
    watch: &'w mut Watch<'w>,
    step: Step,
    is_off: bool,
}

impl<'w> Work<'w> {
    /// Work that nobody has been told of yet.
    pub(crate) fn new(watch: &'w mut Watch<'w>, stage: Stage) -> Work<'w> {
        Work { watch, step: Step { stage, done: 0, of: 0 }, is_off: false }
    }

    /// Begins a step; fails if it was called off, perhaps within the step before.
    pub(crate) fn step(&mut self, done: usize, of: usize) -> Result<(), ReportError> {
        self.step = Step { done, of, ..self.step };
        self.look()
    }

    /// Fails if it was called off.
    pub(crate) fn look(&mut self) -> Result<(), ReportError> {
        if self.goes_on() { Ok(()) } else { Err(ReportError::CalledOff) }
    }

    /// Whether to go on with the step. What is unfinished once it was called off is thrown away.
    pub(crate) fn goes_on(&mut self) -> bool {
        self.is_off = self.is_off || (self.watch)(self.step).is_break();
        !self.is_off
    }
}
