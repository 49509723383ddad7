import type { Instrumentation } from "next";

const settleMs = 3_000;

/** Once in every web process: the jobs, unless they run apart (`npm run worker`). They wait until the first pages are out. */
export function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.ZHENGYOU_JOBS === "off") return;
  setTimeout(startJobsOrSayWhy, settleMs).unref();
}

/** Pages go on without jobs; the figures then stay as they were, and the log says why. */
async function startJobsOrSayWhy() {
  try {
    const { startJobs } = await import("@/lib/jobs/worker");
    await startJobs();
  } catch (error) {
    const { log } = await import("@/lib/kernel/log");
    log.error({ err: error }, "jobs did not start");
  }
}

/** The number that error pages show is the digest; here it reaches the log with its cause. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/lib/kernel/log");
  const number = error instanceof Error && "digest" in error ? String(error.digest) : "";
  log.error({ number, route: routePath, method: request.method, err: error }, "bug");
};
