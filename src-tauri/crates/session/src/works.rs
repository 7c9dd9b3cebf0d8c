//! Work that takes its time and that somebody waits for: they are told how far it is, and may call it off.

use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, PoisonError};

use journey_report::{Stage, Step};

use crate::Caller;
use crate::dto::{Event, WorkStage};
use crate::room::Door;
use crate::watch::Watch;

/// Work that was called off is remembered until this much more was: it may not have begun yet.
const REMEMBERED: usize = 64;

/// The work that was called off, by client and by the name that the client gave it. Known to all rooms.
#[derive(Clone, Default)]
pub(crate) struct CalledOff(Arc<Mutex<VecDeque<Work>>>);

/// Work by its client and its name.
type Work = (Arc<str>, String);

impl CalledOff {
    /// Calls work off.
    pub(crate) fn add(&self, caller: &Caller, work: String) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.push_back((Arc::clone(&caller.client), work));
        while all.len() > REMEMBERED {
            all.pop_front();
        }
    }

    fn has(&self, caller: &Caller, work: &str) -> bool {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter().any(|(client, name)| *client == caller.client && name == work)
    }
}

/// Whoever does the work holds this and looks at it between two steps.
pub(crate) struct Works {
    pub(crate) watch: Door<Watch>,
    pub(crate) called_off: CalledOff,
}

impl Works {
    /// Tells the client who asked how far the work is, and says whether to go on. Work without a name nobody waits for.
    pub(crate) fn step(&self, caller: &Caller, work: Option<&str>, step: Step) -> ControlFlow<()> {
        let Some(work) = work else { return ControlFlow::Continue(()) };
        if self.called_off.has(caller, work) {
            return ControlFlow::Break(());
        }
        let count = |count| u32::try_from(count).unwrap_or(u32::MAX);
        let stage = match step.stage {
            Stage::Laying => WorkStage::Laying,
            Stage::Writing => WorkStage::Writing,
        };
        let work = work.to_owned();
        let event = Event::Progress { work, stage, done: count(step.done), of: count(step.of) };
        let client = Arc::clone(&caller.client);
        self.watch.hand_in(move |watch| watch.tell_one(&client, &event));
        ControlFlow::Continue(())
    }
}
