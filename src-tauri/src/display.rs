//! What must be settled before the toolkit looks at the environment.

/// On Linux without a GPU WebKitGTK draws five times slower through its DMA-BUF renderer than without it, so there the
/// program starts itself again with that renderer off, unless the person has decided otherwise.
#[cfg(target_os = "linux")]
pub fn prepare_display() {
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(SWITCH).is_some() || has_render_node() {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // Comes back only if it failed; then the program goes on, slower.
        let _ = Command::new(program).args(std::env::args_os().skip(1)).env(SWITCH, "1").exec();
    }
}

#[cfg(target_os = "linux")]
fn has_render_node() -> bool {
    std::fs::read_dir("/dev/dri").is_ok_and(|nodes| {
        nodes.flatten().any(|node| node.file_name().to_string_lossy().starts_with("renderD"))
    })
}

/// Nothing to settle on this system.
#[cfg(not(target_os = "linux"))]
pub fn prepare_display() {}
