//! A browser at work on the pages, driven over WebDriver: the window's own WebKit, or Chromium on what `desirepath serve`
//! offers. Tests say what a person does; both do it the same way.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use crate::desk::{Desk, Program};
use crate::http;
use crate::serving::Serving;

/// Machines that build while they test are slow.
const PATIENCE: Duration = Duration::from_secs(60);
const SIZE: (u32, u32) = (1440, 900);
/// Where it is not set, the program decides by the machine. Without this renderer the driver waits for pictures in vain.
const DMABUF_OFF: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Which browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The program's window, on the workspace itself.
    Window,
    /// Chromium, on `desirepath serve`.
    Chromium,
}

/// A browser with the program's pages open.
pub struct Browser<'a> {
    desk: &'a Desk,
    engine: Kind,
    /// Whether pictures of it can be taken.
    is_pictured: bool,
    /// The program whose window it is, where that is not ours.
    other: Option<PathBuf>,
    driver: Driver,
    /// What serves it; the window needs nobody.
    serving: Option<Serving>,
    session: String,
    screen: Option<Screen>,
}

/// A WebDriver, ended when it is dropped.
struct Driver {
    child: Child,
    host: String,
}

/// A display in memory.
struct Screen {
    child: Child,
    name: String,
}

impl<'a> Browser<'a> {
    /// Opens the pages on the desk's workspace.
    pub fn open(engine: Kind, desk: &'a Desk) -> Browser<'a> {
        Browser::open_program(engine, None, true, desk)
    }

    /// The same, drawn as it is for a person on this machine, of which no pictures can be taken.
    pub fn open_as_is(engine: Kind, desk: &'a Desk) -> Browser<'a> {
        Browser::open_program(engine, None, false, desk)
    }

    /// Opens the window of another program than ours, drawn as it is for a person.
    pub fn open_other(program: &Path, desk: &'a Desk) -> Browser<'a> {
        Browser::open_program(Kind::Window, Some(program.to_owned()), false, desk)
    }

    fn open_program(engine: Kind, other: Option<PathBuf>, is_pictured: bool, desk: &'a Desk) -> Browser<'a> {
        // A screen of its own: two windows on one would take each other's keys.
        let screen = (engine == Kind::Window).then(Screen::start);
        let driver = Driver::start(engine, desk, screen.as_ref(), is_pictured);
        let mut browser = Browser {
            desk,
            engine,
            is_pictured,
            other,
            driver,
            serving: None,
            session: String::new(),
            screen,
        };
        browser.begin();
        browser
    }

    /// Which browser it is.
    pub fn engine(&self) -> Kind {
        self.engine
    }

    /// Where Chromium puts what is saved.
    pub fn downloads(&self) -> PathBuf {
        self.desk.path("downloads")
    }

    fn begin(&mut self) {
        let mut options = match self.engine {
            Kind::Window => json!({"webkitgtk:browserOptions": {
                "binary": self.other.clone().unwrap_or_else(|| Program::Window.path()), "args": [self.desk.workspace()],
            }}),
            Kind::Chromium => json!({"goog:chromeOptions": {
                "args": [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--disable-dev-shm-usage", "--lang=en", "--hide-scrollbars",
                    format!("--window-size={},{}", SIZE.0, SIZE.1),
                    format!("--user-data-dir={}", self.desk.path("chromium").display()),
                ],
                "prefs": {"download.default_directory": self.downloads(), "download.prompt_for_download": false},
            }}),
        };
        // Axe reads every letter of the page.
        options["timeouts"] = json!({"script": PATIENCE.as_millis()});
        let made = self.driver.ask("POST", "/session", &json!({"capabilities": {"alwaysMatch": options}}));
        let made = made.unwrap_or_else(|error| panic!("{:?} does not start: {error}", self.engine));
        self.session = made["sessionId"].as_str().unwrap().into();
        if self.engine == Kind::Chromium {
            let serving = Serving::start(self.desk);
            self.order("/url", &json!({"url": serving.address()}));
            self.serving = Some(serving);
        }
    }

    /// Ends the program (the process, not only the page) and starts it again on the same workspace.
    pub fn restart(&mut self) {
        self.end();
        self.begin();
    }

    fn end(&mut self) {
        // Where the session is gone already there is nothing to end.
        let _ = self.driver.ask("DELETE", &format!("/session/{}", self.session), &json!({}));
        self.serving = None;
    }

    pub(crate) fn order(&self, path: &str, body: &Value) -> Value {
        let reply = self.driver.ask("POST", &format!("/session/{}{path}", self.session), body);
        reply.unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// What a script in the page returns.
    pub fn run(&self, script: &str, args: &[Value]) -> Value {
        self.order("/execute/sync", &json!({"script": script, "args": args}))
    }

    /// What a script in the page hands to the function that is its last argument.
    pub fn run_async(&self, script: &str, args: &[Value]) -> Value {
        self.order("/execute/async", &json!({"script": script, "args": args}))
    }

    /// Waits until a script returns something true, and returns that.
    pub fn wait(&self, what: &str, script: &str, args: &[Value]) -> Value {
        let began = Instant::now();
        loop {
            let found = self.run(script, args);
            if ![Value::Null, false.into(), "".into()].contains(&found) {
                return found;
            }
            if began.elapsed() > PATIENCE {
                if self.is_pictured {
                    self.picture("failed");
                }
                panic!("{:?}: waited in vain for {what}", self.engine);
            }
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// Waits until there is such an element.
    pub fn see(&self, selector: &str) {
        self.wait(selector, "return document.querySelector(arguments[0]) !== null", &[selector.into()]);
    }

    /// How many such elements there are.
    pub fn count(&self, selector: &str) -> u64 {
        self.run("return document.querySelectorAll(arguments[0]).length", &[selector.into()])
            .as_u64()
            .unwrap()
    }

    /// The text of such an element.
    pub fn text(&self, selector: &str) -> String {
        self.see(selector);
        let text = self.run("return document.querySelector(arguments[0]).innerText", &[selector.into()]);
        text.as_str().unwrap().trim().to_owned()
    }

    /// The middle of such an element on the window, once it is there, in sight and at rest.
    fn middle(&self, selector: &str) -> (f64, f64) {
        let script = "
            const found = document.querySelector(arguments[0]);
            if (!found) return null;
            found.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
            const { left, top, width, height } = found.getBoundingClientRect();
            if (!width || !height) return null;
            const at = [left + width / 2, top + height / 2];
            const hit = document.elementFromPoint(...at);
            const known = found.dataset.lastSeenAt;
            found.dataset.lastSeenAt = String(at);
            if (hit && found.contains(hit)) return known === String(at) ? at : null;
            // Something that stays in place, a head of the grid, lies over it.
            found.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
            return null;";
        let at = self.wait(selector, script, &[selector.into()]);
        (at[0].as_f64().unwrap(), at[1].as_f64().unwrap())
    }

    /// Clicks on the middle of such an element.
    pub fn click(&self, selector: &str) {
        let at = self.middle(selector);
        self.point(&[
            to(at, 0),
            json!({"type": "pointerDown", "button": 0}),
            json!({"type": "pointerUp", "button": 0}),
        ]);
    }

    /// Drags the one onto the other with the pointer, by its middle, as slowly as a hand does.
    pub fn drag(&self, selector: &str, onto: &str) {
        let began = Instant::now();
        let (start, end) = loop {
            // Looking at the second may scroll the first away.
            let (start, end) = (self.middle(selector), self.middle(onto));
            if self.middle(selector) == start {
                break (start, end);
            }
            assert!(began.elapsed() < PATIENCE, "{selector} and {onto} are not in sight together");
        };
        let near = (start.0 + 12.0, start.1 + 6.0);
        self.point(&[
            to(start, 0),
            json!({"type": "pointerDown", "button": 0}),
            to(near, 100),
            to((f64::midpoint(near.0, end.0), f64::midpoint(near.1, end.1)), 200),
            to(end, 200),
            json!({"type": "pause", "duration": 100}),
            json!({"type": "pointerUp", "button": 0}),
        ]);
    }

    /// Clicks on the middle of such an element with a key held.
    pub fn click_with(&self, held: &str, selector: &str) {
        let at = self.middle(selector);
        let button = [json!({"type": "pointerDown", "button": 0}), json!({"type": "pointerUp", "button": 0})];
        self.hold(held, &[vec![to(at, 0)], button.to_vec()].concat());
    }

    /// Clicks with the other button of the mouse.
    pub fn click_aside(&self, selector: &str) {
        let at = self.middle(selector);
        self.point(&[
            to(at, 0),
            json!({"type": "pointerDown", "button": 2}),
            json!({"type": "pointerUp", "button": 2}),
        ]);
    }

    /// Clicks twice.
    pub fn double_click(&self, selector: &str) {
        let at = self.middle(selector);
        let button = [json!({"type": "pointerDown", "button": 0}), json!({"type": "pointerUp", "button": 0})];
        self.point(&[vec![to(at, 0)], button.to_vec(), button.to_vec()].concat());
    }

    /// Drags from the middle of such an element by so much, with a button of the mouse and perhaps a key held.
    pub fn drag_by(&self, held: &str, button: u32, selector: &str, by: (f64, f64)) {
        let start = self.middle(selector);
        self.drag_from(held, button, start, (start.0 + by.0, start.1 + by.1));
    }

    /// Drags from one point of the window to another.
    pub fn drag_from(&self, held: &str, button: u32, start: (f64, f64), end: (f64, f64)) {
        let half = (f64::midpoint(start.0, end.0), f64::midpoint(start.1, end.1));
        let actions = [
            to(start, 0),
            json!({"type": "pointerDown", "button": button}),
            to((start.0 + 6.0, start.1 + 6.0), 80),
            to(half, 120),
            to(end, 120),
            json!({"type": "pause", "duration": 80}),
            json!({"type": "pointerUp", "button": button}),
        ];
        self.hold(held, &actions);
    }

    /// Drags by so much, and thinks better of it before letting go.
    pub fn drag_given_up(&self, selector: &str, by: (f64, f64)) {
        let start = self.middle(selector);
        let end = (start.0 + by.0, start.1 + by.1);
        self.point(&[to(start, 0), json!({"type": "pointerDown", "button": 0}), to(end, 200)]);
        self.press("Escape");
        self.point(&[json!({"type": "pointerUp", "button": 0})]);
    }

    /// Turns the wheel over such an element with a key held.
    pub fn wheel(&self, held: &str, selector: &str, down: i32) {
        let at = self.middle(selector);
        // The wheel's place is written without a point.
        let [x, y] = [at.0, at.1].map(|at| json!(format!("{at:.0}").parse::<i32>().unwrap()));
        let turn = json!({"type": "scroll", "x": x, "y": y, "deltaX": 0, "deltaY": down, "duration": 0});
        let wheel = json!({"type": "wheel", "id": "wheel", "actions": [turn]});
        self.with_key(held, |browser| {
            browser.order("/actions", &json!({"actions": [wheel]}));
        });
    }

    /// Does something with the pointer while a key is held; with none if its name is empty.
    fn hold(&self, held: &str, actions: &[Value]) {
        self.with_key(held, |browser| browser.point(actions));
    }

    fn with_key(&self, held: &str, work: impl FnOnce(&Browser<'_>)) {
        let key = code_of(held);
        if !held.is_empty() {
            self.strike(&[json!({"type": "keyDown", "value": key})]);
        }
        work(self);
        if !held.is_empty() {
            self.strike(&[json!({"type": "keyUp", "value": key})]);
        }
    }

    fn point(&self, actions: &[Value]) {
        let pointer = json!({"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": actions});
        self.order("/actions", &json!({"actions": [pointer]}));
    }

    /// Presses a key as `Ctrl+Shift+z`, `Alt+ArrowUp` or `Enter` name it.
    pub fn press(&self, chord: &str) {
        // The last key may be a plus.
        let (held, key) = chord
            .strip_suffix("++")
            .map_or_else(|| chord.rsplit_once('+').unwrap_or(("", chord)), |held| (held, "+"));
        let keys: Vec<&str> =
            held.split('+').filter(|key| !key.is_empty()).chain([key]).map(code_of).collect();
        let down = keys.iter().map(|key| json!({"type": "keyDown", "value": key}));
        let up = keys.iter().rev().map(|key| json!({"type": "keyUp", "value": key}));
        self.strike(&down.chain(up).collect::<Vec<_>>());
    }

    /// Types a text, letter by letter.
    pub fn type_text(&self, text: &str) {
        let letters = text.chars().map(String::from);
        let strokes = letters
            .flat_map(|letter| ["keyDown", "keyUp"].map(|what| json!({"type": what, "value": letter})));
        self.strike(&strokes.collect::<Vec<_>>());
    }

    fn strike(&self, actions: &[Value]) {
        self.order("/actions", &json!({"actions": [{"type": "key", "id": "keyboard", "actions": actions}]}));
    }

    /// Presses a key as a Russian layout gives it: another letter, the same physical key.
    pub fn press_in_russian(&self, letter: char, code: &str) {
        let script = "
            const [key, code] = arguments;
            const event = { key, code, ctrlKey: true, bubbles: true, cancelable: true };
            document.activeElement.dispatchEvent(new KeyboardEvent('keydown', event));
            document.activeElement.dispatchEvent(new KeyboardEvent('keyup', event));";
        self.run(script, &[letter.to_string().into(), code.into()]);
    }

    /// Chooses an item of a menu that such a button opens.
    pub fn choose(&self, button: &str, item: usize) {
        self.click(button);
        self.see("[role=menu] [role^=menuitem]");
        let script = "document.querySelectorAll('[role=menu] [role^=menuitem]')[arguments[0]].click()";
        self.run(script, &[item.into()]);
        self.wait("the menu to close", "return document.querySelector('[role=menu]') === null", &[]);
    }

    /// Takes the pointer off whatever it is on, and waits until nothing on the page is on its way any more and what it shows
    /// has been drawn.
    pub fn rest(&self) {
        self.point(&[to((f64::from(SIZE.0) / 2.0, 2.0), 0)]);
        self.wait("the page to come to rest", "return document.getAnimations().length === 0", &[]);
        let drawn = "
            const done = arguments[arguments.length - 1];
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true), 200)));";
        self.run_async(drawn, &[]);
    }

    /// What axe finds wrong with the page as it stands, one line each.
    pub fn violations(&self) -> Vec<String> {
        let axe = house().join("ui/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(&axe).unwrap_or_else(|error| panic!("{}: {error}", axe.display()));
        self.run(&format!("if (!window.axe) {{ {axe}; window.axe = axe ?? module.exports }}"), &[]);
        let script = "
            const done = arguments[arguments.length - 1];
            const line = ({ id, impact, nodes }) => nodes.map(({ target, failureSummary }) =>
                `${id} (${impact}) ${target}: ${failureSummary}`.replaceAll('\\n', ' '));
            // Whoever asks for high contrast gets more of it than everybody else.
            const rules = { 'color-contrast-enhanced': { enabled: document.documentElement.dataset.theme === 'contrast' } };
            window.axe.run(document, { resultTypes: ['violations'], rules })
                .then(({ violations }) => done(violations.flatMap(line)), (error) => done([String(error)]));";
        let found = self.run_async(script, &[]);
        found.as_array().unwrap().iter().map(|line| line.as_str().unwrap().to_owned()).collect()
    }

    /// Clicks on what opens the system's dialog for saving, and answers that as a person does: a path, and Enter.
    pub fn save_as(&self, selector: &str, file: &Path) {
        let windows =
            || self.xdotool(&["search", "--onlyvisible", "--name", "."]).lines().map(str::to_owned).collect();
        let before: Vec<String> = windows();
        self.click(selector);
        let began = Instant::now();
        let dialog = loop {
            let now: Vec<String> = windows();
            if let Some(dialog) = now.into_iter().find(|window| !before.contains(window)) {
                break dialog;
            }
            assert!(began.elapsed() < PATIENCE, "no dialog opens");
            thread::sleep(Duration::from_millis(100));
        };
        // Without a window manager nobody else gives it the keyboard.
        self.xdotool(&["windowfocus", "--sync", &dialog]);
        self.xdotool(&["key", "ctrl+a"]);
        self.xdotool(&["type", "--delay", "20", file.to_str().unwrap()]);
        self.xdotool(&["key", "Return"]);
        while !file.is_file() {
            assert!(began.elapsed() < PATIENCE, "nothing was saved");
            thread::sleep(Duration::from_millis(100));
        }
    }

    fn xdotool(&self, arguments: &[&str]) -> String {
        let mut command = Command::new("xdotool");
        if let Some(screen) = &self.screen {
            command.env("DISPLAY", &screen.name);
        }
        let output = command.args(arguments).output();
        let output =
            output.unwrap_or_else(|error| panic!("xdotool: {error}; `cargo xtask setup` installs it"));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Leaves a picture of the page in `target/screens`, for people to look at.
    pub fn picture(&self, name: &str) {
        let path = format!("/session/{}/screenshot", self.session);
        let picture = self.driver.ask("GET", &path, &json!({})).unwrap_or_else(|error| panic!("{error}"));
        let folder = std::env::current_exe().unwrap().ancestors().nth(3).unwrap().join("screens");
        std::fs::create_dir_all(&folder).unwrap();
        let engine = format!("{:?}", self.engine).to_lowercase();
        let bytes = BASE64_STANDARD.decode(picture.as_str().unwrap()).unwrap();
        std::fs::write(folder.join(format!("{engine}-{name}.png")), bytes).unwrap();
    }
}

impl Drop for Browser<'_> {
    fn drop(&mut self) {
        self.end();
    }
}

impl Driver {
    fn start(engine: Kind, desk: &Desk, screen: Option<&Screen>, is_pictured: bool) -> Driver {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        let name = match engine {
            Kind::Window => "WebKitWebDriver",
            Kind::Chromium => "chromedriver",
        };
        let mut command = Command::new(name);
        command
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let runtime = desk.path("run");
        std::fs::create_dir_all(&runtime).unwrap();
        #[cfg(unix)]
        std::fs::set_permissions(&runtime, std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
        // The driver starts the program, which inherits all of this. What the person's own desktop has set stays out.
        command.envs(desk.surroundings()).env("XDG_RUNTIME_DIR", runtime).env_remove("WAYLAND_DISPLAY");
        command.env("TAURI_WEBVIEW_AUTOMATION", "true").env("GDK_BACKEND", "x11").env("NO_AT_BRIDGE", "1");
        command.env_remove(DMABUF_OFF);
        if is_pictured {
            command.env(DMABUF_OFF, "0");
        }
        if let Some(screen) = screen {
            command.env("DISPLAY", &screen.name);
        }
        let child = command.spawn();
        let child = child.unwrap_or_else(|error| panic!("{name}: {error}; `cargo xtask setup` installs it"));
        let driver = Driver { child, host: format!("127.0.0.1:{port}") };
        let began = Instant::now();
        while driver.ask("GET", "/status", &json!({})).is_err() {
            assert!(began.elapsed() < PATIENCE, "{name} does not answer");
            thread::sleep(Duration::from_millis(50));
        }
        driver
    }

    fn ask(&self, method: &str, path: &str, body: &Value) -> Result<Value, String> {
        let body = if method == "GET" { String::new() } else { body.to_string() };
        let headers = [("Content-Type", "application/json; charset=utf-8")];
        let answer = http::send(&self.host, method, path, &headers, body.as_bytes());
        let answer = answer.map_err(|error| error.to_string())?;
        let mut reply: Value = serde_json::from_slice(&answer.body).map_err(|error| error.to_string())?;
        if answer.status == 200 { Ok(reply["value"].take()) } else { Err(reply["value"].to_string()) }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have gone by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Screen {
    fn start() -> Screen {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]);
        let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut child =
            child.unwrap_or_else(|error| panic!("Xvfb: {error}; `cargo xtask setup` installs it"));
        let mut number = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut number).unwrap();
        Screen { child, name: format!(":{}", number.trim()) }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The folder of the whole house.
pub fn house() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn to((x, y): (f64, f64), duration: u32) -> Value {
    json!({"type": "pointerMove", "x": x.round(), "y": y.round(), "duration": duration, "origin": "viewport"})
}

/// A key as WebDriver writes it.
fn code_of(key: &str) -> &str {
    let named = BTreeMap::from([
        ("Backspace", "\u{e003}"),
        ("Tab", "\u{e004}"),
        ("Enter", "\u{e007}"),
        ("Shift", "\u{e008}"),
        ("Ctrl", "\u{e009}"),
        ("Alt", "\u{e00a}"),
        ("Escape", "\u{e00c}"),
        ("Space", " "),
        ("PageUp", "\u{e00e}"),
        ("PageDown", "\u{e00f}"),
        ("End", "\u{e010}"),
        ("Home", "\u{e011}"),
        ("ArrowLeft", "\u{e012}"),
        ("ArrowUp", "\u{e013}"),
        ("ArrowRight", "\u{e014}"),
        ("ArrowDown", "\u{e015}"),
        ("Delete", "\u{e017}"),
        ("F2", "\u{e032}"),
        ("F5", "\u{e035}"),
        ("F6", "\u{e036}"),
        ("F7", "\u{e037}"),
        ("F8", "\u{e038}"),
        ("F9", "\u{e039}"),
        ("F10", "\u{e03a}"),
    ]);
    named.get(key).copied().unwrap_or(key)
}
