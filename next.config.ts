import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // A file of 10 MB and its form must pass the proxy, which cuts bodies at 10 MB of its own accord.
  // A page is loaded when first asked for: loading all of them is half of a cold start.
  experimental: {
    serverActions: { bodySizeLimit: "12mb" },
    proxyClientMaxBodySize: "13mb",
    preloadEntriesOnStart: false,
  },
  // Native modules, modules that open their own files, and modules that several bundles must share one copy of.
  serverExternalPackages: [
    "@myriaddreamin/typst-ts-node-compiler",
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "exceljs",
    "nodemailer",
    "pg",
    "pg-boss",
    "pino",
    "pinyin-pro",
    "prom-client",
  ],
};

export default withNextIntl(nextConfig);
