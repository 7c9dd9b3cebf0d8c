//! What can be typed: the commands, their arguments and their help.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use journey_i18n::Language;

use crate::export::Export;

/// Draws customer-journey maps and scores their friction, without a display.
///
/// MAP is a map's id or its title, if only one map has it. `library` names what all maps share: departments, channels,
/// personas, categories and evidence.
///
/// Exit codes: 0 done; 1 refused, the sentence says why; 2 wrong usage; 3 the workspace cannot be opened or written;
/// 4 a file cannot be read or written; 5 the doctor found something;
/// 6 `check --fail-on` found something open.
#[derive(Debug, Parser)]
#[command(name = "desirepath", version, verbatim_doc_comment)]
pub(crate) struct Args {
    /// The workspace's file; made if absent. Without it: the one the window opens
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) workspace: Option<PathBuf>,

    /// The language of sentences, templates and reports. Without it: the system's
    #[arg(long, global = true, value_enum, value_name = "LANG")]
    pub(crate) lang: Option<Lang>,

    /// The name that edits are signed with. Without it: the user's
    #[arg(long, global = true, value_name = "NAME")]
    pub(crate) author: Option<String>,

    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The languages, as they are typed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Lang {
    En,
    Ru,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Makes a map from a template and prints its id
    New {
        /// The template's name; `desirepath templates` lists them
        #[arg(long, default_value = "blank")]
        template: String,
        /// The map's title; without it the template's
        #[arg(long)]
        title: Option<String>,
    },
    /// Makes a to-be map of a map as it is and prints its id; `compare` tells what comes of it
    ToBe {
        map: String,
        /// What to call it; without it the title with "as it should be"
        #[arg(long)]
        title: Option<String>,
    },
    /// Lists the templates
    Templates {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Lists the maps, newest first
    Maps {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Shows a map: an outline, or with --json all of it in the native format
    Show {
        map: String,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Gives a map another title
    Rename { map: String, title: String },
    /// Applies a JSON list of edits as one step, all or none, and prints where the map stands
    Edit {
        map: String,
        /// The file; `-` is stdin
        file: PathBuf,
    },
    /// Takes the author's last step back
    Undo { map: String },
    /// Brings back what was undone last
    Redo { map: String },
    /// Scores the friction of a map
    Score {
        map: String,
        /// As JSON, with every figure
        #[arg(long)]
        json: bool,
        /// As if these pain points were gone: ids, separated by commas
        #[arg(long, value_name = "PAINS", value_delimiter = ',')]
        what_if: Vec<String>,
        /// As if these opportunities were done: ids, separated by commas
        #[arg(long, value_name = "OPPORTUNITIES", value_delimiter = ',')]
        done: Vec<String>,
    },
    /// Compares a map with an earlier one: by how much the friction differs, and how surely
    Compare {
        /// The earlier map, as a rule the journey as it is
        before: String,
        /// The later map
        after: String,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Tells what the structure of a map gives away: payment before value, hand-offs with empty hands, ...
    Check {
        map: String,
        /// As JSON
        #[arg(long)]
        json: bool,
        /// Ends with exit code 6 if an open finding is at least so grave
        #[arg(long, value_enum, value_name = "LEVEL")]
        fail_on: Option<FailOn>,
        /// Also what has been decided already
        #[arg(long)]
        all: bool,
    },
    /// Writes maps to files: a report, the poster as a picture, or the native format
    Export(Export),
    /// Reads a map from a file in the native format and prints its id
    Import {
        /// The file; `-` is stdin
        file: PathBuf,
    },
    /// Lists who changed what in a map, newest first
    History {
        map: String,
        /// As JSON
        #[arg(long)]
        json: bool,
        /// At most so many entries
        #[arg(long, default_value_t = 1000)]
        limit: u32,
    },
    /// Takes a map off the gallery; `restore` brings it back
    Remove { map: String },
    /// Brings a removed map back, by its id
    Restore { map: String },
    /// Looks for faults: the file's integrity, the maps' invariants, and whether the history replays to the rows
    Doctor {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Prints the JSON Schema of the native format
    Schema,
    /// Offers the same program to browsers on this machine and prints the address to open
    Serve {
        /// The port on 127.0.0.1; 0 takes a free one
        #[arg(long, default_value_t = 0)]
        port: u16,
    },
}

/// How grave a finding must be for a script to stop, as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    Minor,
    Major,
    Critical,
}

impl Args {
    /// The language asked for, or else the system's.
    pub(crate) fn language(&self) -> Language {
        match self.lang {
            Some(Lang::En) => Language::En,
            Some(Lang::Ru) => Language::Ru,
            None => Language::of_system(),
        }
    }
}
