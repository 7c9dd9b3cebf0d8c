//! A room of the session: what is owned by it alone, and the jobs that come in at its door, done one at a time and in order
//! by the room's thread; or, where nobody waits, by whoever comes in, because waking a thread takes longer than most jobs.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// How long a room waits for a job before it looks around by itself.
const PATIENCE: Duration = Duration::from_secs(1);

/// Something to be done with what a room owns.
pub(crate) type Job<T> = Box<dyn FnOnce(&mut T) + Send>;

/// What is owned and how it behaves between jobs.
pub(crate) trait Room: Send + Sized + 'static {
    /// Its thread's name.
    const NAME: &'static str;

    /// Called before each job, and about every second without one.
    fn look_around(&mut self) {}

    /// A job broke off half way: whatever is known only in memory is to be read again.
    fn forget(&mut self);
}

/// Where jobs for a room are handed in.
pub(crate) struct Door<T> {
    jobs: mpsc::Sender<Job<T>>,
    inside: Arc<Inside<T>>,
}

/// The room itself, and how many jobs have been handed in and are not done.
struct Inside<T> {
    room: Mutex<T>,
    waiting: AtomicUsize,
}

impl<T> Clone for Door<T> {
    fn clone(&self) -> Self {
        Door { jobs: self.jobs.clone(), inside: self.inside.clone() }
    }
}

impl<T: Room> Door<T> {
    /// Hands a job in. If the room is closed the job is dropped, and with it whoever waits for its reply is told.
    pub(crate) fn hand_in(&self, job: impl FnOnce(&mut T) + Send + 'static) {
        self.inside.waiting.fetch_add(1, Ordering::AcqRel);
        let _ = self.jobs.send(Box::new(job));
    }

    /// Does a job at once if the room is empty; hands it in if not. For those who wait for its outcome anyway.
    pub(crate) fn go_in(&self, job: impl FnOnce(&mut T) + Send + 'static) {
        match self.inside.room.try_lock() {
            // Whatever was handed in before this comes first.
            Ok(mut room) if self.inside.waiting.load(Ordering::Acquire) == 0 => work(&mut *room, Some(job)),
            _ => self.hand_in(job),
        }
    }
}

/// Opens a room. It closes when its last door is dropped and all jobs are done.
///
/// # Errors
/// The system gives no thread.
pub(crate) fn open<T: Room>(room: T) -> std::io::Result<(Door<T>, JoinHandle<()>)> {
    let (door, jobs) = mpsc::channel::<Job<T>>();
    let inside = Arc::new(Inside { room: Mutex::new(room), waiting: AtomicUsize::new(0) });
    let door = Door { jobs: door, inside: inside.clone() };
    let thread = move || {
        loop {
            let job = match jobs.recv_timeout(PATIENCE) {
                Ok(job) => Some(job),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return,
            };
            let done = usize::from(job.is_some());
            work(&mut *inside.room.lock().unwrap_or_else(PoisonError::into_inner), job);
            inside.waiting.fetch_sub(done, Ordering::AcqRel);
        }
    };
    let thread = std::thread::Builder::new().name(T::NAME.to_owned()).spawn(thread)?;
    Ok((door, thread))
}

/// Looks around and does a job, if there is one. A panic ends that job and nothing else.
fn work<T: Room>(room: &mut T, job: Option<impl FnOnce(&mut T)>) {
    let done = catch_unwind(AssertUnwindSafe(|| {
        room.look_around();
        if let Some(job) = job {
            job(room);
        }
    }));
    if done.is_err() {
        room.forget();
    }
}
