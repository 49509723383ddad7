import { resolve } from "node:path";

const repository = resolve(import.meta.dirname, "../../..");

export default {
  poweredByHeader: false,
  images: { unoptimized: true },
  turbopack: { root: repository },
  outputFileTracingRoot: repository,
};
