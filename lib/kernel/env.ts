import { createEnv } from "@t3-oss/env-nextjs";
import { z } from "zod";

const address = z.string().startsWith("postgres");

/** What the process needs from its surroundings; checked once, at the first import. */
export const env = createEnv({
  server: {
    DATABASE_APP_URL: address,
    DATABASE_WORKER_URL: address,
    DATABASE_PUBLIC_URL: address,
    DATABASE_BALLOT_URL: address,
    DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
    NEXTAUTH_SECRET: z.string().min(32),
    NEXTAUTH_URL: z.url().optional(),
    ZHENGYOU_JOBS: z.enum(["on", "off"]).default("on"),
    AUDIT_KEY_FILE: z.string().default(".data/audit-checkpoint.pem"),
    AUDIT_CHECKPOINT_FILE: z.string().default(".data/audit-checkpoints.jsonl"),
    ZHENGYOU_FILES: z.string().default(".data/files"),
    FILES_S3_BUCKET: z.string().optional(),
    FILES_S3_ENDPOINT: z.url().optional(),
    FILES_S3_REGION: z.string().default("us-east-1"),
    FILES_S3_KEY: z.string().optional(),
    FILES_S3_SECRET: z.string().optional(),
    OIDC_ISSUER: z.url().optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z.string().max(20).default("统一身份认证"),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().max(200).optional(),
    ROBOT_ORIGINS: z.string().default("https://qyapi.weixin.qq.com https://oapi.dingtalk.com"),
    SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).default(120),
    SESSION_HOURS: z.coerce.number().int().min(1).max(72).default(12),
  },
  experimental__runtimeEnv: {},
  skipValidation: process.env.NEXT_PHASE === "phase-production-build",
  emptyStringAsUndefined: true,
});
