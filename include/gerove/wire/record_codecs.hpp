/// @file
/// The Protobuf codecs of all records, compiled once in the library.
///
/// A host that links `gerove::gerove` includes this beside `wire/protobuf.hpp`, and the codecs cost
/// it no compile time. With `GEROVE_HEADER_ONLY` nothing needs to be linked: each translation
/// unit compiles the codecs that it uses.
#pragma once

#include "gerove/domain/domain.hpp"
#include "gerove/wire/protobuf.hpp"

/// Declares the codec of one message with `extern`, or compiles it without.
#define GEROVE_CODEC(prefix, T)                                                      \
  prefix template const char* gerove::wire::detail::decode_fields<gerove::T, false>( \
      gerove::T&, const char*, const char*, gerove::wire::detail::Decoding&);        \
  prefix template const char* gerove::wire::detail::decode_fields<gerove::T, true>(  \
      gerove::T&, const char*, const char*, gerove::wire::detail::Decoding&);        \
  prefix template bool gerove::wire::detail::encode_fields<gerove::T>(               \
      const gerove::T&, gerove::wire::Buffer&, gerove::wire::detail::Encoding&);

/// The messages of a case file.
#define GEROVE_CASE_FILE_CODECS(prefix)            \
  GEROVE_CODEC(prefix, Actor)                      \
  GEROVE_CODEC(prefix, Ground)                     \
  GEROVE_CODEC(prefix, Request)                    \
  GEROVE_CODEC(prefix, Step)                       \
  GEROVE_CODEC(prefix, Opinion)                    \
  GEROVE_CODEC(prefix, Proposal)                   \
  GEROVE_CODEC(prefix, Decision)                   \
  GEROVE_CODEC(prefix, CourtPermission)            \
  GEROVE_CODEC(prefix, Procedure)                  \
  GEROVE_CODEC(prefix, StatedTerm)                 \
  GEROVE_CODEC(prefix, MeasureTerm)                \
  GEROVE_CODEC(prefix, Executor)                   \
  GEROVE_CODEC(prefix, Coordination)               \
  GEROVE_CODEC(prefix, Suspension)                 \
  GEROVE_CODEC(prefix, MeasureEnd)                 \
  GEROVE_CODEC(prefix, Measure)                    \
  GEROVE_CODEC(prefix, CriminalEducationalMeasure) \
  GEROVE_CODEC(prefix, ServiceExtension)           \
  GEROVE_CODEC(prefix, ServiceGrant)               \
  GEROVE_CODEC(prefix, CompulsoryEducation)        \
  GEROVE_CODEC(prefix, OtherHelp)                  \
  GEROVE_CODEC(prefix, CareExtension)              \
  GEROVE_CODEC(prefix, CareArrangement)            \
  GEROVE_CODEC(prefix, ReportStep)                 \
  GEROVE_CODEC(prefix, ChildRightsReport)          \
  GEROVE_CODEC(prefix, Appeal)                     \
  GEROVE_CODEC(prefix, PlanStep)                   \
  GEROVE_CODEC(prefix, Acknowledgement)            \
  GEROVE_CODEC(prefix, PlanReview)                 \
  GEROVE_CODEC(prefix, ExecutionPlan)              \
  GEROVE_CODEC(prefix, Evaluation)                 \
  GEROVE_CODEC(prefix, CaseFile)

/// All other messages.
#define GEROVE_NETWORK_CODECS(prefix)    \
  GEROVE_CODEC(prefix, Header)           \
  GEROVE_CODEC(prefix, DayOverride)      \
  GEROVE_CODEC(prefix, Municipality)     \
  GEROVE_CODEC(prefix, ConventionChoice) \
  GEROVE_CODEC(prefix, AgreedTerm)       \
  GEROVE_CODEC(prefix, RetentionTerm)    \
  GEROVE_CODEC(prefix, Parameters)       \
  GEROVE_CODEC(prefix, Address)          \
  GEROVE_CODEC(prefix, Contact)          \
  GEROVE_CODEC(prefix, Institution)      \
  GEROVE_CODEC(prefix, Person)           \
  GEROVE_CODEC(prefix, RoleAssignment)   \
  GEROVE_CODEC(prefix, Residence)        \
  GEROVE_CODEC(prefix, Schooling)        \
  GEROVE_CODEC(prefix, Representative)   \
  GEROVE_CODEC(prefix, ChildEnd)         \
  GEROVE_CODEC(prefix, Child)            \
  GEROVE_CODEC(prefix, FamilyMember)     \
  GEROVE_CODEC(prefix, Family)           \
  GEROVE_CODEC(prefix, Membership)       \
  GEROVE_CODEC(prefix, RuleTerm)         \
  GEROVE_CODEC(prefix, MajorityRule)     \
  GEROVE_CODEC(prefix, SoleDecision)     \
  GEROVE_CODEC(prefix, SittingFrequency) \
  GEROVE_CODEC(prefix, BodyRules)        \
  GEROVE_CODEC(prefix, Body)             \
  GEROVE_CODEC(prefix, Attendance)       \
  GEROVE_CODEC(prefix, MemberVote)       \
  GEROVE_CODEC(prefix, Vote)             \
  GEROVE_CODEC(prefix, AgendaItem)       \
  GEROVE_CODEC(prefix, Minutes)          \
  GEROVE_CODEC(prefix, Sitting)          \
  GEROVE_CODEC(prefix, Act)              \
  GEROVE_CODEC(prefix, ReferralOutcome)  \
  GEROVE_CODEC(prefix, ReferralEvent)    \
  GEROVE_CODEC(prefix, ReferralNeed)     \
  GEROVE_CODEC(prefix, ReferralLinks)    \
  GEROVE_CODEC(prefix, WantedService)    \
  GEROVE_CODEC(prefix, Consent)          \
  GEROVE_CODEC(prefix, NoContactWish)    \
  GEROVE_CODEC(prefix, ReferralWishes)   \
  GEROVE_CODEC(prefix, Referral)         \
  GEROVE_CODEC(prefix, AudienceRule)     \
  GEROVE_CODEC(prefix, ServiceSchedule)  \
  GEROVE_CODEC(prefix, CapacityState)    \
  GEROVE_CODEC(prefix, ServiceSite)      \
  GEROVE_CODEC(prefix, Licence)          \
  GEROVE_CODEC(prefix, Price)            \
  GEROVE_CODEC(prefix, Service)          \
  GEROVE_CODEC(prefix, Need)             \
  GEROVE_CODEC(prefix, NeedAssessment)   \
  GEROVE_CODEC(prefix, Criterion)        \
  GEROVE_CODEC(prefix, Responsible)      \
  GEROVE_CODEC(prefix, PlanAction)       \
  GEROVE_CODEC(prefix, PlanGoal)         \
  GEROVE_CODEC(prefix, PlanApproval)     \
  GEROVE_CODEC(prefix, SourceLine)       \
  GEROVE_CODEC(prefix, ActivityPlan)     \
  GEROVE_CODEC(prefix, ParticipantCount) \
  GEROVE_CODEC(prefix, Activity)         \
  GEROVE_CODEC(prefix, Money)            \
  GEROVE_CODEC(prefix, Programme)        \
  GEROVE_CODEC(prefix, Agreement)        \
  GEROVE_CODEC(prefix, Breakdown)        \
  GEROVE_CODEC(prefix, Observation)      \
  GEROVE_CODEC(prefix, Record)

#ifndef GEROVE_HEADER_ONLY
GEROVE_CASE_FILE_CODECS(extern)
GEROVE_NETWORK_CODECS(extern)
#endif
