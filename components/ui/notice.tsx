import type { ReactNode } from "react";

export type NoticeTone = "info" | "warn" | "error";

const looks: Record<NoticeTone, { box: string; title: string }> = {
  info: { box: "border-slate bg-slate-wash", title: "text-slate" },
  warn: { box: "border-amber bg-amber-wash", title: "text-amber" },
  error: { box: "border-red bg-red-wash", title: "text-red" },
};

type NoticeProps = { tone?: NoticeTone; title: string; children?: ReactNode; live?: boolean };

/** The title says in words what the colour repeats. `live` reads it out when it appears. */
export function Notice({ tone = "info", title, children, live = false }: NoticeProps) {
  return (
    <div role={live ? "alert" : undefined} className={`mb-5 border-l-4 px-4 py-2.5 ${looks[tone].box}`}>
      <p className={`font-semibold ${looks[tone].title}`}>{title}</p>
      {children ? <div className="text-sm">{children}</div> : null}
    </div>
  );
}
