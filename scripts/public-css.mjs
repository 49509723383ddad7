// Builds the one stylesheet of the pages without a client runtime: app/public.css → public/public.css.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import tailwind from "@tailwindcss/postcss";
import postcss from "postcss";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const from = join(root, "app/public.css");
const to = join(root, "public/public.css");

const { css } = await postcss([tailwind({ base: root, optimize: { minify: true } })]).process(
  readFileSync(from, "utf8"),
  { from, to },
);
mkdirSync(dirname(to), { recursive: true });
writeFileSync(to, css);
console.log(`public/public.css, ${Math.ceil(css.length / 1024)} kB`);
