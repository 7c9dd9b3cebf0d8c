//! What the machine itself must offer, and how it comes to offer it: Debian and Ubuntu are set up, others are told what to install.

use std::env;
use std::process::Command;

use crate::error::Error;
use crate::house::{House, NPM, ask, is_here, prepare};

/// What the machine is needed for. Whoever wants to test also wants to build.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Purpose {
    /// To build the program and open its window.
    Build,
    /// To run every test.
    Test,
}

/// A Debian package, and the programs any of which makes it unnecessary; without such programs dpkg is asked.
struct Package {
    purpose: Purpose,
    name: &'static str,
    unless: &'static [&'static str],
}

const fn package(purpose: Purpose, name: &'static str, unless: &'static [&'static str]) -> Package {
    Package { purpose, name, unless }
}

/// The same in Debian 12 and later and in Ubuntu 22.04 and later, but for Chromium, which Ubuntu has as a snap.
const DEBIAN: &[Package] = &[
    package(Purpose::Build, "build-essential", &["cc"]),
    package(Purpose::Build, "pkg-config", &["pkg-config"]),
    package(Purpose::Build, "libwebkit2gtk-4.1-dev", &[]),
    package(Purpose::Test, "xvfb", &["xvfb-run"]),
    package(Purpose::Test, "xauth", &["xauth"]),
    package(Purpose::Test, "webkit2gtk-driver", &["WebKitWebDriver"]),
    package(Purpose::Test, "dbus", &["dbus-run-session"]),
    package(Purpose::Test, "xdotool", &["xdotool"]),
    package(Purpose::Test, "fonts-noto-core", &[]),
    package(Purpose::Test, "fonts-noto-color-emoji", &[]),
    package(Purpose::Test, "chromium", &["chromium", "chromium-browser", "google-chrome"]),
    package(Purpose::Test, "chromium-driver", &["chromedriver"]),
    package(Purpose::Test, "poppler-utils", &["pdftotext"]),
    package(Purpose::Test, "qpdf", &["qpdf"]),
];

/// What a machine that is not Debian's must have, and a command that succeeds when it has it.
struct Tool {
    system: &'static str,
    purpose: Purpose,
    install: &'static str,
    probe: &'static [&'static str],
}

const fn tool(
    system: &'static str,
    purpose: Purpose,
    install: &'static str,
    probe: &'static [&'static str],
) -> Tool {
    Tool { system, purpose, install, probe }
}

const WEBVIEW2: &str =
    r"HKLM\SOFTWARE\WOW6432Node\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";

/// `system` as in [`env::consts::OS`]. The window's tests run on Linux only, and so do their tools.
const ELSEWHERE: &[Tool] = &[
    tool(
        "linux",
        Purpose::Build,
        "WebKitGTK 4.1 with its headers, and pkg-config (Fedora: webkit2gtk4.1-devel; Arch: webkit2gtk-4.1)",
        &["pkg-config", "--exists", "webkit2gtk-4.1"],
    ),
    tool("linux", Purpose::Test, "Xvfb with xvfb-run", &["xvfb-run", "--help"]),
    tool("linux", Purpose::Test, "WebKitWebDriver (part of WebKitGTK)", &["WebKitWebDriver", "--version"]),
    tool("linux", Purpose::Test, "D-Bus", &["dbus-run-session", "--version"]),
    tool("linux", Purpose::Test, "xdotool", &["xdotool", "--version"]),
    tool("linux", Purpose::Test, "Chromium", &["chromium", "--version"]),
    tool("linux", Purpose::Test, "ChromeDriver", &["chromedriver", "--version"]),
    tool("linux", Purpose::Test, "Poppler's tools", &["pdftotext", "-v"]),
    tool("linux", Purpose::Test, "qpdf", &["qpdf", "--version"]),
    tool(
        "macos",
        Purpose::Build,
        "Apple's command line tools: xcode-select --install",
        &["xcode-select", "-p"],
    ),
    tool("macos", Purpose::Test, "Poppler's tools: brew install poppler", &["pdftotext", "-v"]),
    tool("macos", Purpose::Test, "qpdf: brew install qpdf", &["qpdf", "--version"]),
    tool(
        "windows",
        Purpose::Build,
        "the WebView2 runtime: https://developer.microsoft.com/microsoft-edge/webview2",
        &["reg", "query", WEBVIEW2],
    ),
    tool("windows", Purpose::Test, "Poppler's tools", &["pdftotext", "-v"]),
    tool("windows", Purpose::Test, "qpdf", &["qpdf", "--version"]),
];

/// The oldest Node that Vite and its tools run on: major, minor.
const NODE: (u32, u32) = (20, 19);

/// Makes sure that the machine has what `purpose` needs; says what it installs before it does.
pub(crate) fn set_up(house: &House, purpose: Purpose) -> Result<(), Error> {
    if cfg!(target_os = "linux") && is_here("dpkg-query") && is_here("apt-get") {
        install_packages(purpose)?;
    } else {
        tell_what_is_needed(purpose)?;
    }
    look_for_node()?;
    if purpose == Purpose::Test { add_rust_components(house) } else { Ok(()) }
}

/// Whether the window can be shown. Only Linux can be without a display, as far as a program can know.
pub(crate) fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| env::var_os(name).is_some_and(|it| !it.is_empty()))
}

/// `cargo ARGUMENTS` on a screen and a session bus of its own, so that tests that open windows neither need a desktop nor
/// disturb one. Where there is no Xvfb it is plain cargo.
pub(crate) fn cargo_on_screen(house: &House, arguments: &[&str]) -> Command {
    let cargo = house.cargo(arguments);
    if !is_here("xvfb-run") || !is_here("dbus-run-session") {
        return cargo;
    }
    let mut command = Command::new("xvfb-run");
    command.args(["-a", "-s", "-screen 0 1600x1000x24", "dbus-run-session", "--"]);
    command.arg(cargo.get_program()).args(cargo.get_args()).current_dir(&house.root);
    command.env("CARGO_TARGET_DIR", &house.target);
    command
}

fn install_packages(purpose: Purpose) -> Result<(), Error> {
    let wanted: Vec<&Package> = DEBIAN.iter().filter(|package| package.purpose <= purpose).collect();
    let installed = installed_among(&wanted);
    let lacking = |package: &&Package| {
        !installed.contains(&package.name) && !package.unless.iter().any(|program| is_here(program))
    };
    let missing: Vec<&str> = wanted.iter().copied().filter(lacking).map(|package| package.name).collect();
    if missing.is_empty() {
        return Ok(());
    }
    eprintln!(
        "This machine lacks {}. Installing with apt-get; it may take some minutes.",
        missing.join(", ")
    );
    prepare(apt_get()?.arg("update"))?;
    let (offered, unknown): (Vec<&str>, Vec<&str>) = missing.into_iter().partition(|name| apt_offers(name));
    if !unknown.is_empty() {
        eprintln!("apt-get does not offer {}; what needs it will say so.", unknown.join(", "));
    }
    prepare(apt_get()?.args(["install", "--yes", "--no-install-recommends"]).args(offered))
}

fn installed_among<'a>(packages: &[&'a Package]) -> Vec<&'a str> {
    // All that there are: asked for a name that it does not know, dpkg-query would fail.
    let query = Command::new("dpkg-query")
        .args(["--show", "--showformat", "${Package} ${db:Status-Status}\n"])
        .output();
    let listing =
        query.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    let installed = |package: &&&'a Package| {
        listing.lines().any(|line| line.strip_prefix(package.name) == Some(" installed"))
    };
    packages.iter().filter(installed).map(|package| package.name).collect()
}

/// Whether apt has a version of this package to install; some names exist only because others mention them.
fn apt_offers(name: &str) -> bool {
    let policy = ask(Command::new("apt-cache").env("LC_ALL", "C").args(["policy", name])).unwrap_or_default();
    policy.lines().any(|line| line.trim().starts_with("Candidate:") && !line.contains("(none)"))
}

/// apt-get that asks nothing, waits for its lock, and goes through sudo unless this is root already.
fn apt_get() -> Result<Command, Error> {
    let root = ask(Command::new("id").arg("-u")).as_deref() == Some("0");
    if !root && !is_here("sudo") {
        let sentence =
            "installing packages takes root, and there is no sudo here: run `cargo xtask setup` as root once";
        return Err(Error::Needed(sentence.to_owned()));
    }
    let mut command = Command::new(if root { "env" } else { "sudo" });
    if !root {
        command.arg("env");
    }
    // dpkg wants the administrator's folders, which a plain PATH may lack.
    let path = env::var("PATH").unwrap_or_default();
    command.arg(format!("PATH={path}:/usr/local/sbin:/usr/sbin:/sbin")).arg("DEBIAN_FRONTEND=noninteractive");
    command.args(["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]);
    Ok(command)
}

fn tell_what_is_needed(purpose: Purpose) -> Result<(), Error> {
    let lacking = |tool: &&Tool| {
        let (program, arguments) = tool.probe.split_first().unwrap_or((&"", &[]));
        tool.system == env::consts::OS
            && tool.purpose <= purpose
            && ask(Command::new(program).args(arguments)).is_none()
    };
    let missing: Vec<&Tool> = ELSEWHERE.iter().filter(lacking).collect();
    for tool in &missing {
        eprintln!("This machine lacks {}", tool.install);
    }
    if missing.iter().any(|tool| tool.purpose == Purpose::Build) {
        return Err(Error::Needed("install what is missing, then run this again".to_owned()));
    }
    Ok(())
}

fn look_for_node() -> Result<(), Error> {
    let version = ask(Command::new("node").arg("--version"));
    let (major, minor) = NODE;
    let new_enough = version.as_deref().and_then(node_version) >= Some(NODE);
    let found = match version {
        Some(_) if new_enough && ask(Command::new(NPM).arg("--version")).is_some() => return Ok(()),
        Some(_) if new_enough => "npm is missing".to_owned(),
        Some(version) => format!("this machine has {version}"),
        None => "this machine has none".to_owned(),
    };
    Err(Error::Needed(format!(
        "Node.js {major}.{minor} or newer with npm is needed, and {found}: https://nodejs.org"
    )))
}

/// `v20.19.1` as (20, 19).
fn node_version(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.strip_prefix('v')?.split('.').map(str::parse);
    Some((parts.next()?.ok()?, parts.next()?.ok()?))
}

/// rustfmt and clippy, which a minimal Rust comes without.
fn add_rust_components(house: &House) -> Result<(), Error> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if ask(&mut house.cargo([subcommand, "--version"])).is_some() {
            continue;
        }
        if !is_here("rustup") {
            return Err(Error::Needed(format!(
                "{component} is needed, and belongs to a full Rust: https://rustup.rs"
            )));
        }
        eprintln!("This Rust lacks {component}. Adding it with rustup.");
        prepare(Command::new("rustup").args(["component", "add", component]).current_dir(&house.root))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_version_is_two_numbers_or_nothing() {
        assert_eq!(node_version("v20.19.1"), Some((20, 19)));
        assert_eq!(node_version("v9"), None);
        assert_eq!(node_version("twenty"), None);
        assert!(node_version("v18.20.0") < Some(NODE));
        assert!(node_version("v22.1.0") > Some(NODE));
    }

    #[test]
    fn who_tests_also_builds() {
        assert!(Purpose::Build < Purpose::Test);
    }
}
