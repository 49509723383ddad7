import { buttonClass } from "@/components/ui/button-class";
import { controlClass } from "@/components/ui/control-class";
import { FieldFrame } from "@/components/ui/field-frame";
import { PlainLine, PlainText } from "@/components/ui/plain-fields";
import { loadWords } from "@/lib/i18n/words";
import { opinionKinds } from "@/lib/noticeboard/opinions/schema";
import type { BoardCall, BoardOrg } from "@/lib/noticeboard/queries";
import type { Answer } from "@/lib/noticeboard/wall/commands";
import { Frame, type Look, there } from "./frame";

export type Typed = { text: string; kind: string; name: string; contact: string };
export type Speech = {
  org: BoardOrg;
  /** What it is about, where the reader came from a pledge or a call. */
  pledge: { id: string; name: string } | null;
  call: BoardCall | null;
  typed?: Typed;
  answer?: Answer;
};

/** 提意见: three fields, one of them needed; says who reads it before it is sent. */
export function SpeakPage({ look, speech }: { look: Look; speech: Speech }) {
  const words = loadWords(look.locale, "board");
  const { org, pledge, call } = speech;
  const title = call ? call.title : words("speakTitle");
  return (
    <Frame
      look={look}
      title={`${title} · ${org.name}`}
      heading={{ title, below: pledge ? words("speakAbout", { name: pledge.name || words("nameHidden") }) : org.name }}
      home={{ href: there(look, `/board/${org.code}`), label: words("backToBoard") }}
      footer={org.phone ? <p>{words("phone", { phone: org.phone })}</p> : null}
    >
      {call ? <p className="mb-4">{call.text}</p> : null}
      <p className="mb-5 border-l-4 border-slate bg-slate-wash px-4 py-2.5 text-sm">
        {words(pledge ? "readersOfPledge" : "readers", { org: org.name })}
      </p>
      <Refused look={look} answer={speech.answer} />
      <SpeakForm look={look} speech={speech} />
    </Frame>
  );
}

function Refused({ look, answer }: { look: Look; answer: Answer | undefined }) {
  if (!answer || answer.received === "OK") return null;
  const words = loadWords(look.locale, "board");
  return (
    <p role="alert" className="mb-5 border-l-4 border-red bg-red-wash px-4 py-2.5 font-semibold text-red">
      {words(`refused.${answer.received}`)}
    </p>
  );
}

function SpeakForm({ look, speech: { org, pledge, call, typed, answer } }: { look: Look; speech: Speech }) {
  const words = loadWords(look.locale, "board");
  const short = answer?.received === "INVALID";
  return (
    <form method="post" action={there(look, `/board/${org.code}/opinions/new`)}>
      {pledge ? <input type="hidden" name="pledge" value={pledge.id} /> : null}
      {call ? <input type="hidden" name="call" value={call.id} /> : null}
      <PlainText
        id="text"
        locale={look.locale}
        label={words("fields.text")}
        hint={words("fields.textHint")}
        {...{ least: 5, most: 1000, rows: 6, short }}
        typed={typed?.text}
      />
      <FieldFrame id="kind" label={words("fields.kind")}>
        <select id="kind" name="kind" defaultValue={typed?.kind ?? "ADVICE"} className={`${controlClass} w-full`}>
          {opinionKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words(`opinions.kinds.${kind}`)}
            </option>
          ))}
        </select>
      </FieldFrame>
      <PlainLine id="name" label={words("fields.name")} hint={words("fields.nameHint")} most={30} typed={typed?.name} />
      <PlainLine
        id="contact"
        label={words("fields.contact")}
        hint={words("fields.contactHint")}
        most={60}
        typed={typed?.contact}
      />
      <p className="hidden" aria-hidden="true">
        <label htmlFor="website">{words("fields.trap")}</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" />
      </p>
      <button type="submit" className={buttonClass("primary", "min-h-14 w-full text-lg")}>
        {words("fields.send")}
      </button>
    </form>
  );
}
