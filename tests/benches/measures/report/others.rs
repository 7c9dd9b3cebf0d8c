//! The same words printed by Typst and by Chromium.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use journey_tests::large::{Large, stages};

const FONTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/fonts");

/// What Typst's package for Python takes, in milliseconds of the processor's time, and the size of its file.
pub(super) fn typst(large: &Large, folder: &Path) -> Result<(f64, u64), String> {
    let (input, output) = (folder.join("report.typ"), folder.join("typst.pdf"));
    std::fs::write(&input, in_typst(large)).map_err(|error| error.to_string())?;
    let script =
        "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]])";
    let mut command = Command::new("python3");
    command.args(["-c", script]).arg(&input).arg(&output).arg(FONTS);
    timed(&command, &output)
}

/// What Chromium takes.
pub(super) fn chromium(large: &Large, folder: &Path) -> Result<(f64, u64), String> {
    let (input, output) = (folder.join("report.html"), folder.join("chromium.pdf"));
    std::fs::write(&input, in_html(large)).map_err(|error| error.to_string())?;
    let mut command = Command::new("chromium");
    // Without a zygote all its processes are its own children, and their time is counted.
    command
        .arg("--no-zygote")
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
        .args([
            "--disable-background-networking",
            "--no-pdf-header-footer",
            "--generate-pdf-document-outline",
        ])
        .arg(format!("--user-data-dir={}", folder.join("chromium").display()))
        .arg(format!("--print-to-pdf={}", output.display()))
        .arg(&input);
    timed(&command, &output)
}

/// Runs a command under the shell's clock of the processor.
fn timed(command: &Command, output: &Path) -> Result<(f64, u64), String> {
    let mut shell = Command::new("bash");
    shell.args(["-c", "TIMEFORMAT='%U %S'; time \"$0\" \"$@\" >/dev/null 2>&1"]);
    shell.arg(command.get_program()).args(command.get_args());
    let done = shell.output().map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&done.stderr);
    let spent: f64 = said.split_whitespace().filter_map(|number| number.parse::<f64>().ok()).sum();
    let size = std::fs::metadata(output).map_or(0, |file| file.len());
    if !done.status.success() || size == 0 {
        return Err(format!(
            "{} is not installed, or does not print",
            command.get_program().to_string_lossy()
        ));
    }
    Ok((spent * 1000.0, size))
}

fn in_html(large: &Large) -> String {
    let mut out = format!(
        "<!doctype html><html lang=ru><meta charset=utf-8><title>Report</title><style>\
         @font-face{{font-family:I;src:url(file://{FONTS}/Inter-Regular.ttf)}}\
         @font-face{{font-family:I;font-weight:600;src:url(file://{FONTS}/Inter-SemiBold.ttf)}}\
         @page poster{{size:841mm 594mm;margin:8mm}}@page{{size:210mm 297mm;margin:16mm}}\
         body{{font:8pt/1.35 I;margin:0}}.poster{{page:poster;break-after:page}}table{{border-collapse:collapse;width:100%;\
         table-layout:fixed}}td,th{{text-align:left;vertical-align:top;padding:1mm;border-bottom:.2mm solid #ccc}}\
         tr{{break-inside:avoid}}.card{{border:.2mm solid #bbb;border-radius:1mm;padding:1mm;margin-bottom:1mm}}\
         b{{display:block;font-weight:600}}</style><div class=poster><h1>Розничное кредитование</h1><table><tr>"
    );
    for stage in stages() {
        let _ = write!(out, "<th>{stage}");
    }
    for row in 0..6 {
        out.push_str("<tr>");
        for stage in 0..12 {
            out.push_str("<td>");
            for (number, (_, _, title, text)) in
                large.cards.iter().enumerate().filter(|(_, card)| card.0 == stage && card.1 == row)
            {
                let _ = write!(out, "<div class=card id=c{number}><b>{title}</b>{text}</div>");
            }
        }
    }
    out.push_str(
        "</table></div><h2>Свидетельства</h2><table><thead><tr><th style=width:9mm>№<th>Что<th style=width:26mm>\
         Источник<th style=width:24mm>Дата<th style=width:16mm>Карточка</thead>",
    );
    for (number, (text, source, date, url, card)) in large.rows.iter().enumerate() {
        let _ = write!(
            out,
            "<tr><td>{}<td>{text}<td><a href=\"{url}\">{source}</a><td>{date}<td><a href=#c{card}>К-{:03}</a>",
            number + 1,
            card + 1
        );
    }
    out
}

fn in_typst(large: &Large) -> String {
    let mut out = String::from(
        "#set document(title: \"Report\")\n#set text(font: \"Inter\", lang: \"ru\", size: 8pt, hyphenate: false)\n\
         #set page(width: 841mm, height: 594mm, margin: 8mm)\n= Розничное кредитование\n\
         #let card(name, head, body) = [#block(width: 100%, stroke: 0.2mm + luma(180), radius: 1mm, inset: 1mm)[*#head* \\ #body] \
         #label(name)]\n#table(columns: (1fr,) * 12, stroke: 0.2mm + luma(200), align: top,\n",
    );
    for stage in stages() {
        let _ = writeln!(out, "[*{stage}*],");
    }
    for row in 0..6 {
        for stage in 0..12 {
            out.push('[');
            for (number, (_, _, title, text)) in
                large.cards.iter().enumerate().filter(|(_, card)| card.0 == stage && card.1 == row)
            {
                let _ = write!(out, "#card(\"c{number}\", \"{title}\", \"{text}\")");
            }
            out.push_str("],\n");
        }
    }
    out.push_str(
        ")\n#set page(width: 210mm, height: 297mm, margin: 16mm)\n== Свидетельства\n#table(columns: (9mm, 1fr, 26mm, 24mm, \
         16mm), stroke: (bottom: 0.2mm + luma(200)), table.header([№], [Что], [Источник], [Дата], [Карточка]),\n",
    );
    for (number, (text, source, date, url, card)) in large.rows.iter().enumerate() {
        let _ = writeln!(
            out,
            "[{}], \"{text}\", link(\"{url}\", \"{source}\"), \"{date}\", link(label(\"c{card}\"), \"К-{:03}\"),",
            number + 1,
            card + 1
        );
    }
    out.push_str(")\n");
    out
}
