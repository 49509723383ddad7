"use client";
import { type ChangeEvent, useState } from "react";
import { TextInput } from "@/components/ui/inputs";

type FileInputProps = { tooLarge: string; old: string };

const largest = 10 * 2 ** 20;

/** Says at once what the server would refuse: a body that is too large never arrives there. */
export function FileInput({ tooLarge, old }: FileInputProps) {
  const [fault, setFault] = useState("");
  const look = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    const refusal = faultOf(file, tooLarge, old);
    if (refusal) event.currentTarget.value = "";
    setFault(refusal);
  };
  return (
    <>
      <TextInput type="file" accept=".xlsx,.csv,.txt,.xls,.et" onChange={look} />
      {fault ? (
        <p role="alert" className="mt-1 border-l-4 border-red pl-2 text-sm text-red">
          {fault}
        </p>
      ) : null}
    </>
  );
}

function faultOf(file: File | undefined, tooLarge: string, old: string): string {
  if (!file) return "";
  if (/\.(xls|et|ett|xlt)$/i.test(file.name)) return old;
  return file.size > largest ? tooLarge.replace("{size}", (file.size / 2 ** 20).toFixed(0)) : "";
}
