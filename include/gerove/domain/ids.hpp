/// @file
/// The kinds of ids: a reference to a child can never be taken for one to an act.
#pragma once

#include <string_view>

#include "gerove/core/id.hpp"

namespace gerove {

/// Tag of InstitutionId.
struct InstitutionTag {
  static constexpr std::string_view record = "Institution";  ///< what it identifies
};
using InstitutionId = Id<InstitutionTag>;  ///< id of Institution

/// Tag of PersonId.
struct PersonTag {
  static constexpr std::string_view record = "Person";  ///< what it identifies
};
using PersonId = Id<PersonTag>;  ///< id of Person

/// Tag of MunicipalityId.
struct MunicipalityTag {
  static constexpr std::string_view record = "Municipality";  ///< what it identifies
};
using MunicipalityId = Id<MunicipalityTag>;  ///< id of Municipality

/// Tag of ParametersId.
struct ParametersTag {
  static constexpr std::string_view record = "Parameters";  ///< what it identifies
};
using ParametersId = Id<ParametersTag>;  ///< id of Parameters

/// Tag of BodyId.
struct BodyTag {
  static constexpr std::string_view record = "Body";  ///< what it identifies
};
using BodyId = Id<BodyTag>;  ///< id of Body

/// Tag of RoleAssignmentId.
struct RoleAssignmentTag {
  static constexpr std::string_view record = "RoleAssignment";  ///< what it identifies
};
using RoleAssignmentId = Id<RoleAssignmentTag>;  ///< id of RoleAssignment

/// Tag of ActId.
struct ActTag {
  static constexpr std::string_view record = "Act";  ///< what it identifies
};
using ActId = Id<ActTag>;  ///< id of Act

/// Tag of ChildId.
struct ChildTag {
  static constexpr std::string_view record = "Child";  ///< what it identifies
};
using ChildId = Id<ChildTag>;  ///< id of Child

/// Tag of FamilyId.
struct FamilyTag {
  static constexpr std::string_view record = "Family";  ///< what it identifies
};
using FamilyId = Id<FamilyTag>;  ///< id of Family

/// Tag of MeasureId.
struct MeasureTag {
  static constexpr std::string_view record = "Measure";  ///< what it identifies
};
using MeasureId = Id<MeasureTag>;  ///< id of Measure

/// Tag of SittingId.
struct SittingTag {
  static constexpr std::string_view record = "Sitting";  ///< what it identifies
};
using SittingId = Id<SittingTag>;  ///< id of Sitting

/// Tag of ServiceGrantId.
struct ServiceGrantTag {
  static constexpr std::string_view record = "ServiceGrant";  ///< what it identifies
};
using ServiceGrantId = Id<ServiceGrantTag>;  ///< id of ServiceGrant

/// Tag of OtherHelpId.
struct OtherHelpTag {
  static constexpr std::string_view record = "OtherHelp";  ///< what it identifies
};
using OtherHelpId = Id<OtherHelpTag>;  ///< id of OtherHelp

/// Tag of ProcedureId.
struct ProcedureTag {
  static constexpr std::string_view record = "Procedure";  ///< what it identifies
};
using ProcedureId = Id<ProcedureTag>;  ///< id of Procedure

/// Tag of ServiceId.
struct ServiceTag {
  static constexpr std::string_view record = "Service";  ///< what it identifies
};
using ServiceId = Id<ServiceTag>;  ///< id of Service

/// Tag of ServiceSiteId.
struct ServiceSiteTag {
  static constexpr std::string_view record = "ServiceSite";  ///< what it identifies
};
using ServiceSiteId = Id<ServiceSiteTag>;  ///< id of ServiceSite

/// Tag of CompulsoryEducationId.
struct CompulsoryEducationTag {
  static constexpr std::string_view record = "CompulsoryEducation";  ///< what it identifies
};
using CompulsoryEducationId = Id<CompulsoryEducationTag>;  ///< id of CompulsoryEducation

/// Tag of CareArrangementId.
struct CareArrangementTag {
  static constexpr std::string_view record = "CareArrangement";  ///< what it identifies
};
using CareArrangementId = Id<CareArrangementTag>;  ///< id of CareArrangement

/// Tag of ChildRightsReportId.
struct ChildRightsReportTag {
  static constexpr std::string_view record = "ChildRightsReport";  ///< what it identifies
};
using ChildRightsReportId = Id<ChildRightsReportTag>;  ///< id of ChildRightsReport

/// Tag of AppealId.
struct AppealTag {
  static constexpr std::string_view record = "Appeal";  ///< what it identifies
};
using AppealId = Id<AppealTag>;  ///< id of Appeal

/// Tag of ExecutionPlanId.
struct ExecutionPlanTag {
  static constexpr std::string_view record = "ExecutionPlan";  ///< what it identifies
};
using ExecutionPlanId = Id<ExecutionPlanTag>;  ///< id of ExecutionPlan

/// Tag of EvaluationId.
struct EvaluationTag {
  static constexpr std::string_view record = "Evaluation";  ///< what it identifies
};
using EvaluationId = Id<EvaluationTag>;  ///< id of Evaluation

/// Tag of CaseFileId.
struct CaseFileTag {
  static constexpr std::string_view record = "CaseFile";  ///< what it identifies
};
using CaseFileId = Id<CaseFileTag>;  ///< id of CaseFile

/// Tag of ReferralId.
struct ReferralTag {
  static constexpr std::string_view record = "Referral";  ///< what it identifies
};
using ReferralId = Id<ReferralTag>;  ///< id of Referral

/// Tag of NeedAssessmentId.
struct NeedAssessmentTag {
  static constexpr std::string_view record = "NeedAssessment";  ///< what it identifies
};
using NeedAssessmentId = Id<NeedAssessmentTag>;  ///< id of NeedAssessment

/// Tag of PlanActionId.
struct PlanActionTag {
  static constexpr std::string_view record = "PlanAction";  ///< what it identifies
};
using PlanActionId = Id<PlanActionTag>;  ///< id of PlanAction

/// Tag of ActivityPlanId.
struct ActivityPlanTag {
  static constexpr std::string_view record = "ActivityPlan";  ///< what it identifies
};
using ActivityPlanId = Id<ActivityPlanTag>;  ///< id of ActivityPlan

/// Tag of ActivityId.
struct ActivityTag {
  static constexpr std::string_view record = "Activity";  ///< what it identifies
};
using ActivityId = Id<ActivityTag>;  ///< id of Activity

/// Tag of ProgrammeId.
struct ProgrammeTag {
  static constexpr std::string_view record = "Programme";  ///< what it identifies
};
using ProgrammeId = Id<ProgrammeTag>;  ///< id of Programme

/// Tag of AgreementId.
struct AgreementTag {
  static constexpr std::string_view record = "Agreement";  ///< what it identifies
};
using AgreementId = Id<AgreementTag>;  ///< id of Agreement

/// Tag of ObservationId.
struct ObservationTag {
  static constexpr std::string_view record = "Observation";  ///< what it identifies
};
using ObservationId = Id<ObservationTag>;  ///< id of Observation

}  // namespace gerove
