"use server";
import { getTranslations } from "next-intl/server";
import { beginClass, endClass } from "@/lib/people/classes/commands";
import { beginClassSchema, endClassSchema } from "@/lib/people/classes/schema";
import { admitGuest, endGuest } from "@/lib/people/guests/commands";
import { admitGuestSchema, endGuestSchema } from "@/lib/people/guests/schema";
import { arrangeMember, confirmMember, endMembership, extendProbation } from "@/lib/people/memberships/commands";
import {
  arrangeMemberSchema,
  confirmMemberSchema,
  endMembershipSchema,
  extendProbationSchema,
} from "@/lib/people/memberships/schema";
import { addParticipant, endParticipant } from "@/lib/people/participants/commands";
import { addParticipantSchema, endParticipantSchema } from "@/lib/people/participants/schema";
import { logVisit } from "@/lib/people/visits/commands";
import { logVisitSchema } from "@/lib/people/visits/schema";
import { action } from "../action";

const saved = async () => ({ message: (await getTranslations("rolls"))("saved") });

export const confirmMemberAction = action(confirmMemberSchema, confirmMember, saved);
export const extendProbationAction = action(extendProbationSchema, extendProbation, saved);
export const endMembershipAction = action(endMembershipSchema, endMembership, saved);
export const arrangeMemberAction = action(arrangeMemberSchema, arrangeMember, saved);
export const beginClassAction = action(beginClassSchema, beginClass, saved);
export const endClassAction = action(endClassSchema, endClass, saved);
export const logVisitAction = action(logVisitSchema, logVisit, saved);
export const addParticipantAction = action(addParticipantSchema, addParticipant, saved);
export const endParticipantAction = action(endParticipantSchema, endParticipant, saved);
export const admitGuestAction = action(admitGuestSchema, admitGuest, saved);
export const endGuestAction = action(endGuestSchema, endGuest, saved);
