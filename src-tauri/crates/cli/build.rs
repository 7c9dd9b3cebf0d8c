//! Sees to it that the folder of the built UI is there, so that the command line also compiles before the UI is built.

fn main() -> std::io::Result<()> {
    println!("cargo:rerun-if-changed=../../../ui/dist");
    std::fs::create_dir_all("../../../ui/dist")
}
