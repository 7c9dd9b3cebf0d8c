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
    /// Watches work: tells the client who asked how far it is, by the hundredth, and says whether to go on. Work without a name
    /// nobody waits for.
    pub(crate) fn watched(&self, caller: &Caller, work: Option<&str>) -> impl FnMut(Step) -> ControlFlow<()> {
        let mut told = None;
        move |step| {
            let Some(work) = work else { return ControlFlow::Continue(()) };
            if self.called_off.has(caller, work) {
                return ControlFlow::Break(());
            }
            let far = (step.stage, step.of, step.done * 100 / step.of.max(1));
            if told.replace(far) != Some(far) {
                self.tell(caller, work, step);
            }
            ControlFlow::Continue(())
        }
    }

    fn tell(&self, caller: &Caller, work: &str, step: Step) {
        let count = |count| u32::try_from(count).unwrap_or(u32::MAX);
        let stage = match step.stage {
            Stage::Laying => WorkStage::Laying,
            Stage::Writing => WorkStage::Writing,
        };
        let work = work.to_owned();
        let event = Event::Progress { work, stage, done: count(step.done), of: count(step.of) };
        let client = Arc::clone(&caller.client);
        self.watch.hand_in(move |watch| watch.tell_one(&client, &event));
    }
}
