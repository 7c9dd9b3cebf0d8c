//! Names the shell's commands, so that the page gets exactly those that its capability lists.

use tauri_build::{AppManifest, Attributes};

const COMMANDS: &[&str] = &["request", "listen", "save_file", "open_file", "switch_workspace"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // The context embeds the built pages; without the folder it would not compile at all.
    std::fs::create_dir_all("../ui/dist")?;
    tauri_build::try_build(Attributes::new().app_manifest(AppManifest::new().commands(COMMANDS)))?;
    Ok(())
}
