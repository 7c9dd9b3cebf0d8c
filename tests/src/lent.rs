//! What other programs give to the page or take from it: the clipboard, files that are dropped, an input method.

use serde_json::json;

use crate::browser::Browser;

/// Makes `data` of pictures, dots of one pixel, under the names that are the first argument.
const PICTURES: &str = "
    const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
    const bytes = Uint8Array.from(atob(dot), (letter) => letter.charCodeAt(0));
    const data = new DataTransfer();
    for (const name of arguments[0]) data.items.add(new File([bytes], name, { type: 'image/png' }));";

impl Browser<'_> {
    /// Pastes as if another program had put this on the clipboard: a text for each media type.
    pub fn paste(&self, contents: &[(&str, &str)]) {
        let script = "
            const data = new DataTransfer();
            for (const [type, text] of arguments[0]) data.setData(type, text);
            const event = { clipboardData: data, bubbles: true, cancelable: true };
            document.activeElement.dispatchEvent(new ClipboardEvent('paste', event));";
        self.run(script, &[json!(contents)]);
    }

    /// Pastes a picture, a dot of one pixel, under this name.
    pub fn paste_picture(&self, name: &str) {
        let script = "
            const event = { clipboardData: data, bubbles: true, cancelable: true };
            document.activeElement.dispatchEvent(new ClipboardEvent('paste', event));";
        self.run(&format!("{PICTURES} {script}"), &[json!([name])]);
    }

    /// Drops such pictures on an element, as a file manager does.
    pub fn drop_pictures(&self, selector: &str, names: &[&str]) {
        let script = "
            const event = { dataTransfer: data, bubbles: true, cancelable: true };
            document.querySelector(arguments[1]).dispatchEvent(new DragEvent('drop', event));";
        self.run(&format!("{PICTURES} {script}"), &[json!(names), selector.into()]);
    }

    /// Composes a text in Chromium as an input method does: it stands in the field, and is not taken over yet.
    pub fn compose(&self, text: &str) {
        let caret = text.encode_utf16().count();
        let params = json!({"text": text, "selectionStart": caret, "selectionEnd": caret});
        self.order("/goog/cdp/execute", &json!({"cmd": "Input.imeSetComposition", "params": params}));
    }

    /// Takes over what has been composed.
    pub fn compose_end(&self, text: &str) {
        self.order("/goog/cdp/execute", &json!({"cmd": "Input.insertText", "params": {"text": text}}));
    }

    /// What another program would get of what is copied now: the text and the table.
    pub fn copied(&self) -> (String, String) {
        let script = "
            const data = new DataTransfer();
            const event = { clipboardData: data, bubbles: true, cancelable: true };
            document.activeElement.dispatchEvent(new ClipboardEvent('copy', event));
            return [data.getData('text/plain'), data.getData('text/html')];";
        let got = self.run(script, &[]);
        (got[0].as_str().unwrap().to_owned(), got[1].as_str().unwrap().to_owned())
    }
}
