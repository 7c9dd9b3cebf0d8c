//! The workspace that the window works on: opened at the start, exchanged when the person opens another one.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::thread::JoinHandle;

use journey_i18n::{Language, Words};
use journey_session::{Client, Failure, Options, Session, contents_language};
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, MessageDialogButtons, MessageDialogKind};

/// A workspace on its way, while the system makes ready for a window.
pub(crate) type Opening = JoinHandle<Result<Client, Failure>>;

/// Begins to open a workspace: the one asked for, or else the person's own.
pub(crate) fn begin(asked_for: Option<PathBuf>) -> Opening {
    std::thread::spawn(move || client_of(asked_for))
}

/// The window's client of the open workspace.
pub(crate) struct Desk(Mutex<Client>);

impl Desk {
    /// Takes the workspace that is being opened. What goes wrong is told in a dialog, from which the person can go on to
    /// another file; `None` if they give up.
    pub(crate) fn take(app: &AppHandle, opening: Opening) -> Option<Desk> {
        let mut opened = opening
            .join()
            .unwrap_or_else(|_| Err(Failure::new("internal").with("why", "the opening broke off")));
        loop {
            match opened {
                Ok(client) => return Some(Desk(Mutex::new(client))),
                Err(failure) => opened = client_of(Some(ask_for_another(app, &failure)?)),
            }
        }
    }

    /// The client in force.
    pub(crate) fn client(&self) -> Client {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Works on another workspace from now on.
    ///
    /// # Errors
    /// The workspace cannot be opened; the one before stays.
    pub(crate) fn switch(&self, path: PathBuf) -> Result<(), Failure> {
        let client = client_of(Some(path))?;
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = client;
        Ok(())
    }
}

fn client_of(path: Option<PathBuf>) -> Result<Client, Failure> {
    let path = path.map_or_else(Session::default_path, Ok)?;
    // The sample is written in the system's language.
    let language = contents_language(Language::of_system());
    let session = Session::open(Options { path, language, with_sample: true })?;
    Ok(session.client(&journey_session::files::user_name()))
}

fn ask_for_another(app: &AppHandle, failure: &Failure) -> Option<PathBuf> {
    let words = Words::of(Language::of_system());
    let goes_on = app
        .dialog()
        .message(failure.sentence(words))
        .title("Desire Path")
        .kind(MessageDialogKind::Error)
        .buttons(MessageDialogButtons::OkCancelCustom(
            words.say("open-another-workspace", &[]),
            words.say("quit", &[]),
        ))
        .blocking_show();
    if !goes_on {
        return None;
    }
    app.dialog().file().blocking_pick_file()?.into_path().ok()
}
