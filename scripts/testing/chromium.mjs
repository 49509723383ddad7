import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { Failure } from "../setup/failure.mjs";

const places = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const found = () => places.find((path) => path && existsSync(path));

/** The path of a Chromium; on Debian and its kin it and the Chinese fonts are installed where they are missing. */
export function requireBrowser() {
  const wanted = [!found() && "chromium", !hasChinese() && "fonts-noto-cjk"].filter(Boolean);
  if (wanted.length > 0) install(wanted);
  const path = found();
  if (path) return path;
  throw new Failure(`The browser tests need Chromium. Install it, or set CHROMIUM to its path. ${byHand(wanted)}`);
}

/** Without Chinese glyphs every picture would show boxes; other systems than Linux bring their own. */
const hasChinese = () =>
  process.platform !== "linux" ||
  existsSync("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc") ||
  spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" }).stdout?.trim().length > 0;

function install(packages) {
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  if (!existsSync("/usr/bin/apt-get") || (asRoot.length > 0 && spawnSync("sudo", ["-n", "true"]).status !== 0)) {
    throw new Failure(
      `The browser tests need ${packages.join(" and ")}, and this login may not install them. ${byHand(packages)}`,
    );
  }
  console.log(`Installing ${packages.join(" and ")}`);
  const [command, ...before] = [...asRoot, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
  const quiet = { stdio: ["ignore", "ignore", "inherit"] };
  spawnSync(command, [...before, "update", "-q"], quiet);
  const { status } = spawnSync(
    command,
    [...before, "install", "-y", "-q", "--no-install-recommends", ...packages],
    quiet,
  );
  if (status !== 0) throw new Failure(`apt-get could not install ${packages.join(" and ")}. ${byHand(packages)}`);
}

const byHand = (packages) => (packages.length > 0 ? `On Debian: apt-get install ${packages.join(" ")}` : "");
