import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Letter } from "@/lib/kernel/mail";
import type { DigestLine } from "../digests/rules";

type Addressed = { to: string; name: string; base: string };

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** 审核 3 份承诺书（1 件已过时限）: how many of what, and nothing that another reader of the mailbox could learn. */
export function lineWords(locale: Locale, { kind, count, late }: Pick<DigestLine, "kind" | "count" | "late">): string {
  const words = loadWords(locale, "reminders");
  const matter = words(`kinds.${kind}`, { count });
  return late > 0 ? words("lateLine", { matter, late }) : matter;
}

/** The code that shows that the mailbox is read. */
export function codeLetter(locale: Locale, { to, name, base }: Addressed, code: string): Letter {
  const words = loadWords(locale, "reminders");
  const lines = [words("letter.hello", { name }), words("letter.code", { code }), words("letter.codeNote")];
  return page({ to, base, locale, subject: words("letter.codeSubject"), lines, links: [] });
}

type Digest = { lines: readonly DigestLine[]; stop: string };

/** The day's matters, a line a kind with its link; the whole letter also as plain text. */
export function digestLetter(locale: Locale, { to, name, base }: Addressed, { lines, stop }: Digest): Letter {
  const words = loadWords(locale, "reminders");
  const count = lines.reduce((sum, line) => sum + line.count, 0);
  const letter = page({
    ...{ to, base, locale, stop, subject: words("letter.subject", { count }) },
    lines: [words("letter.hello", { name }), words("letter.intro", { count })],
    links: lines.map((line) => ({
      label: words("letter.line", { org: line.todos[0].orgName, matter: lineWords(locale, line) }),
      href: `${base}${line.href}`,
    })),
  });
  const address = `${base}/reminders/stop/${stop}`;
  return {
    ...letter,
    headers: { "List-Unsubscribe": `<${address}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
  };
}

type Page = {
  to: string;
  base: string;
  locale: Locale;
  subject: string;
  lines: readonly string[];
  links: readonly { label: string; href: string }[];
  stop?: string;
};

function page({ to, base, locale, subject, lines, links, stop }: Page): Letter {
  const words = loadWords(locale, "reminders");
  const foot = [
    { label: words("letter.choose"), href: `${base}/me/reminders` },
    ...(stop ? [{ label: words("letter.stop"), href: `${base}/reminders/stop/${stop}` }] : []),
  ];
  const text = [
    ...lines,
    "",
    ...links.map(({ label, href }) => `· ${label}\n  ${href}`),
    "",
    ...foot.map(({ label, href }) => `${label}：${href}`),
  ].join("\n");
  const anchor = ({ label, href }: { label: string; href: string }) =>
    `<a href="${escaped(href)}" style="color:#9e1b1b">${escaped(label)}</a>`;
  const html = [
    `<!doctype html><html lang="${locale}"><body style="margin:0;padding:24px;background:#faf8f3;color:#1d1b18;font:16px/1.7 sans-serif">`,
    ...lines.map((line) => `<p>${escaped(line)}</p>`),
    links.length > 0 ? `<ul>${links.map((link) => `<li>${anchor(link)}</li>`).join("")}</ul>` : "",
    `<p style="font-size:13px">${foot.map(anchor).join(" · ")}</p></body></html>`,
  ].join("\n");
  return { to, subject, text, html };
}
