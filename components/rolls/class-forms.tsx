import { DialogForm } from "@/components/pledges/dialog-form";
import { Field } from "@/components/ui/field";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { beginClassAction, endClassAction } from "@/lib/auth/memberships/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { mannerOf, needsOf } from "@/lib/people/classes/rules";
import { type ClassKind, classKinds } from "@/lib/people/classes/schema";

type Place = { locale: Locale; org: string; today: string; personId: string };

/** A class that needs no arrangement: chosen from the list, with the day it began. */
export function PlainClassForm({ locale, org, today, personId }: Place) {
  const words = loadWords(locale, "rolls");
  const options = classKinds
    .filter((kind) => !mannerOf(kind))
    .map((kind) => ({ value: kind, label: words(`classes.kinds.${kind}`) }));
  return (
    <DialogForm
      locale={locale}
      action={beginClassAction}
      hidden={{ org, personId }}
      trigger={words("classes.begin")}
      title={words("classes.begin")}
      submit={words("classes.begin")}
    >
      <Field name="kind" label={words("classes.kind")} required>
        <Select options={options} placeholder={loadWords(locale, "common")("forms.choose")} />
      </Field>
      <Shared locale={locale} today={today} />
    </DialogForm>
  );
}

/** 联系式、挂靠式、结对式: the class together with what its way of managing needs (ORG-24…27). */
export function ManagedClassForm({ locale, org, today, personId, kind }: Place & { kind: ClassKind }) {
  const words = loadWords(locale, "rolls");
  const manner = mannerOf(kind);
  const title = `${words(`classes.kinds.${kind}`)} · ${manner ? words(`classes.manners.${manner}`) : ""}`;
  const needs = needsOf(kind);
  return (
    <DialogForm
      locale={locale}
      action={beginClassAction}
      hidden={{ org, personId, kind }}
      trigger={title}
      title={title}
      submit={words("classes.arrange")}
    >
      {needs.includes("partner") ? (
        <Field
          name="partner"
          label={words(manner === "CONTACT" ? "classes.contactPartner" : "classes.pairedPartner")}
          hint={words("classes.partnerHint")}
          required
        >
          <TextInput list="roll-names" autoComplete="off" />
        </Field>
      ) : null}
      {needs.includes("hostName") ? (
        <Field name="hostName" label={words("classes.hostName")} hint={words("classes.hostHint")} required>
          <TextInput autoComplete="off" />
        </Field>
      ) : null}
      {needs.includes("postName") ? (
        <>
          <Field name="postName" label={words("classes.postName")} hint={words("classes.postHint")} required>
            <TextInput autoComplete="off" />
          </Field>
          <Field name="postDuties" label={words("classes.postDuties")} required>
            <TextArea rows={2} />
          </Field>
        </>
      ) : null}
      <Shared locale={locale} today={today} />
    </DialogForm>
  );
}

function Shared({ locale, today }: { locale: Locale; today: string }) {
  const words = loadWords(locale, "rolls");
  return (
    <>
      <Field name="beginsOn" label={words("classes.beginsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <Field name="note" label={words("classes.note")}>
        <TextInput autoComplete="off" />
      </Field>
    </>
  );
}

export function EndClassForm({ locale, org, today, classId }: Omit<Place, "personId"> & { classId: string }) {
  const words = loadWords(locale, "rolls");
  return (
    <DialogForm
      locale={locale}
      action={endClassAction}
      hidden={{ org, classId }}
      trigger={words("classes.end")}
      title={words("classes.end")}
      note={words("classes.endNote")}
      submit={words("classes.end")}
    >
      <Field name="endsOn" label={words("classes.endsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
    </DialogForm>
  );
}
