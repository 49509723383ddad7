import type { Instrumentation } from "next";

/** Once in every web process: the jobs, unless they run apart (`npm run worker`). */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.ZHENGYOU_JOBS === "off") return;
  const { startJobs } = await import("@/lib/jobs/worker");
  await startJobs();
}

/** The number that error pages show is the digest; here it reaches the log with its cause. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/lib/kernel/log");
  const number = error instanceof Error && "digest" in error ? String(error.digest) : "";
  log.error({ number, route: routePath, method: request.method, err: error }, "bug");
};
