import { Prisma } from "@/lib/generated/prisma/client";

/** A statement with its values apart; built by the tag, never by hand. Days are selected as `::text`, counts as `::int`. */
export type Sql = Prisma.Sql;
export const { sql, join, empty } = Prisma;
