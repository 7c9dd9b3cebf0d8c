//! A room of the session: a thread, what it alone owns, and the jobs that come in at its door, done in order.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread::JoinHandle;
use std::time::Duration;

/// How long a room waits for a job before it looks around by itself.
const PATIENCE: Duration = Duration::from_secs(1);

/// Something to be done with what a room owns.
type Job<T> = Box<dyn FnOnce(&mut T) + Send>;

/// What a thread owns and how it behaves between jobs.
pub(crate) trait Room: Send + Sized + 'static {
    /// Its thread's name.
    const NAME: &'static str;

    /// Called before each job, and about every second without one.
    fn look_around(&mut self) {}

    /// A job broke off half way: whatever is known only in memory is to be read again.
    fn forget(&mut self);
}

/// Where jobs for a room are handed in.
pub(crate) struct Door<T>(mpsc::Sender<Job<T>>);

impl<T> Clone for Door<T> {
    fn clone(&self) -> Self {
        Door(self.0.clone())
    }
}

impl<T: Room> Door<T> {
    /// Hands a job in. If the room is closed the job is dropped, and with it whoever waits for its reply is told.
    pub(crate) fn hand_in(&self, job: impl FnOnce(&mut T) + Send + 'static) {
        let _ = self.0.send(Box::new(job));
    }
}

/// Opens a room. It closes when its last door is dropped and all jobs are done.
///
/// # Errors
/// The system gives no thread.
pub(crate) fn open<T: Room>(mut room: T) -> std::io::Result<(Door<T>, JoinHandle<()>)> {
    let (door, jobs) = mpsc::channel::<Job<T>>();
    let work = move || {
        loop {
            let job = match jobs.recv_timeout(PATIENCE) {
                Ok(job) => Some(job),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return,
            };
            let done = catch_unwind(AssertUnwindSafe(|| {
                room.look_around();
                if let Some(job) = job {
                    job(&mut room);
                }
            }));
            if done.is_err() {
                room.forget();
            }
        }
    };
    let thread = std::thread::Builder::new().name(T::NAME.to_owned()).spawn(work)?;
    Ok((Door(door), thread))
}
