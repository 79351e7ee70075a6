// Contacts in HSDS.
#include <string>
#include <utility>
#include <vector>

#include "service/hsds_json.hpp"

namespace gerove::service {

namespace {

Contact contact_of(ContactKind kind, std::string value, std::string note = {}) {
  Contact contact;
  contact.kind = kind;
  contact.value = std::move(value);
  contact.note = std::move(note);
  return contact;
}

}  // namespace

void read_contacts(const Json& object, std::string_view web_name, std::vector<Contact>& contacts) {
  std::vector<Contact> found;
  for (const Json* phone : objects_at(object, "phones")) {
    const std::string number = text_at(*phone, "number");
    if (number.empty()) continue;
    found.push_back(contact_of(ContactKind::phone, number, text_at(*phone, "description")));
  }
  const std::string email = web_name.empty() ? std::string() : text_at(object, "email");
  if (!email.empty()) found.push_back(contact_of(ContactKind::email, email));
  const std::string web = web_name.empty() ? std::string() : text_at(object, web_name);
  if (!web.empty()) found.push_back(contact_of(ContactKind::web, web));
  contacts.insert(contacts.begin(), found.begin(), found.end());
}

void move_contacts(std::vector<Contact>& contacts,
                   const std::string& owner,
                   std::string_view web_name,
                   Json& object) {
  Json::Array phones;
  std::vector<Contact> rest;
  for (Contact& contact : contacts) {
    const std::string_view single = web_name.empty()                     ? std::string_view()
                                    : contact.kind == ContactKind::email ? "email"
                                    : contact.kind == ContactKind::web   ? web_name
                                                                         : std::string_view();
    if (contact.kind == ContactKind::phone) {
      Json phone = Json::Object{{"id", hsds_part_id(owner, "phone", phones.size())},
                                {"number", contact.value}};
      set_text(phone, "description", contact.note);
      phones.push_back(std::move(phone));
    } else if (!single.empty() && contact.note.empty() && !object.contains(single)) {
      object[single] = contact.value;
    } else {
      rest.push_back(std::move(contact));
    }
  }
  if (!phones.empty()) object["phones"] = std::move(phones);
  contacts = std::move(rest);
}

}  // namespace gerove::service
