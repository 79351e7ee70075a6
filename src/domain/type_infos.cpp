#include "gerove/domain/record.hpp"

namespace gerove {

template const TypeInfo& type_info<Record>();
template const TypeInfo& type_info<Header>();
template const TypeInfo& type_info<Municipality>();
template const TypeInfo& type_info<Parameters>();
template const TypeInfo& type_info<Institution>();
template const TypeInfo& type_info<Person>();
template const TypeInfo& type_info<RoleAssignment>();
template const TypeInfo& type_info<Child>();
template const TypeInfo& type_info<Family>();
template const TypeInfo& type_info<CaseFile>();
template const TypeInfo& type_info<Body>();
template const TypeInfo& type_info<Sitting>();
template const TypeInfo& type_info<Act>();
template const TypeInfo& type_info<Referral>();
template const TypeInfo& type_info<Service>();
template const TypeInfo& type_info<NeedAssessment>();
template const TypeInfo& type_info<ActivityPlan>();
template const TypeInfo& type_info<Activity>();
template const TypeInfo& type_info<Programme>();
template const TypeInfo& type_info<Agreement>();
template const TypeInfo& type_info<Observation>();

}  // namespace gerove
