"use client";
import { useLinkStatus } from "next/link";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { goingId } from "./going-place";
import { Skeleton } from "./skeleton";

/** An answer sooner than this needs no skeleton: it would only flicker. */
const patienceMs = 150;

/** Inside a link: while its page is on the way, the content gives way to a skeleton and the frame around it stays. */
export function Going() {
  const { pending } = useLinkStatus();
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!pending) return;
    const timer = window.setTimeout(() => setLate(true), patienceMs);
    return () => {
      window.clearTimeout(timer);
      setLate(false);
    };
  }, [pending]);
  const place = pending && late ? document.getElementById(goingId) : null;
  return place ? createPortal(<Skeleton label={place.dataset.label ?? ""} />, place) : null;
}
