import { Prisma } from "@/lib/generated/prisma/client";

/** A statement with its values apart; built by the tag, never by hand. Days are selected as `::text`, counts as `::int`. */
export type Sql = Prisma.Sql;
export const { join, empty } = Prisma;

type Value = Parameters<typeof Prisma.sql>[1];

/**
 * Prisma's tag, but a whole number after `limit` becomes part of the text: a plan that is kept for all values has to know
 * how few rows are asked for, or it sorts a whole table to show one page.
 */
export function sql(texts: readonly string[], ...values: Value[]): Sql {
  const [first = "", ...rest] = texts;
  const written = [first];
  const kept: Value[] = [];
  rest.forEach((text, at) => {
    const value = values[at];
    const before = written[written.length - 1] ?? "";
    if (/\blimit $/i.test(before) && Number.isSafeInteger(value))
      written[written.length - 1] = `${before}${value}${text}`;
    else {
      written.push(text);
      kept.push(value);
    }
  });
  return Prisma.sql(written, ...kept);
}
