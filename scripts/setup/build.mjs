import { exitCodes } from "./failure.mjs";
import { runQuietly } from "./run.mjs";
import { step } from "./say.mjs";
import { unlessDone } from "./stamps.mjs";

const schema = ["prisma/schema.prisma", "prisma/models", "package-lock.json"];
const code = [
  "app",
  "components",
  "lib",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.ts",
  "tsconfig.json",
];
const styles = ["postcss.config.mjs", "scripts/public-css.mjs", "package.json"];

/** Writes the typed database client from the schema. */
export const generateClient = () =>
  unlessDone({ stamp: "lib/generated/prisma/.stamp", sources: schema }, () =>
    step("Generating the database client", () =>
      runQuietly("generate", ["scripts/generate.mjs"], { exitCode: exitCodes.build }),
    ),
  );

/** Writes the stylesheet of the pages that have no client runtime. */
export const buildStyles = () => runQuietly("public-css", ["scripts/public-css.mjs"], { exitCode: exitCodes.build });

/** Builds the web application for production. */
export const buildWeb = () =>
  unlessDone({ stamp: ".next/.stamp", sources: [...schema, ...code, ...styles], extra: process.version }, () =>
    step("Building the web application", async () => {
      await buildStyles();
      await runQuietly("build", ["node_modules/next/dist/bin/next", "build"], {
        exitCode: exitCodes.build,
        env: { NODE_ENV: "production" },
      });
    }),
  );
