"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { matchBenchmark, reachBenchmark, seekBenchmark, winBenchmark } from "./commands";
import { matchSchema, reachSchema, seekSchema, winSchema } from "./schema";

const saved = async () => ({ message: (await getTranslations("ledgers"))("benchmarks.saved") });

export const seekBenchmarkAction = action(seekSchema, seekBenchmark, saved);
export const matchBenchmarkAction = action(matchSchema, matchBenchmark, saved);
export const reachBenchmarkAction = action(reachSchema, reachBenchmark, saved);
export const winBenchmarkAction = action(winSchema, winBenchmark, saved);
