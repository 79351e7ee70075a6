#include "wire/json_tree.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <type_traits>

#include "wire/exact_number.hpp"

namespace gerove::json {
namespace {

// Up to so many members, looking through all is faster than an index.
constexpr std::size_t most_unindexed = 16;

static_assert(std::is_nothrow_move_constructible_v<Tree> &&
              std::is_nothrow_move_assignable_v<Tree>);

// Builds a tree from the events of nlohmann's parser.
class TreeBuilder {
 public:
  explicit TreeBuilder(std::vector<std::string>* repeated_names)
      : repeated_names_(repeated_names) {}

  bool null() { return add({}); }
  bool boolean(bool value) { return add(value); }
  bool number_integer(std::int64_t value) { return add(value); }
  bool number_unsigned(std::uint64_t value) { return add(value); }
  bool number_float(double value, const std::string& text) {
    if (is_held(text, value)) return add(value);
    failure_ = {.code = Errc::json_range};
    return false;
  }
  bool string(std::string& value) { return add(std::move(value)); }
  bool binary(nlohmann::json::binary_t&) { return false; }  // JSON has none
  bool key(const std::string& name) {
    if (is_too_deep()) return false;
    Tree& object = *open_.back();
    const std::size_t count = object.members().size();
    named_ = &object[name];
    const bool is_new = object.members().size() > count;
    if (!is_new && repeated_names_ != nullptr) repeated_names_->push_back(name);
    return true;
  }
  bool start_object(std::size_t) { return open(Tree::Object()); }
  bool start_array(std::size_t) { return open(Tree::Array()); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& e) {
    constexpr int number_overflow = 406;
    failure_ = e.id == number_overflow ? Failure{.code = Errc::json_range}
                                       : Failure{.code = Errc::json_syntax, .offset = position};
    return false;
  }

  Tree take_root() { return std::move(root_); }
  Failure take_failure() { return std::move(failure_); }

 private:
  bool is_too_deep() {
    if (open_.size() <= max_tree_depth) return false;
    failure_ = {.code = Errc::json_depth};
    return true;
  }
  // Where the next value belongs. What is open does not move: nothing is added beside it.
  Tree& next_place() {
    if (open_.empty()) return root_;
    return open_.back()->is_array() ? open_.back()->push_back({}) : *named_;
  }
  bool add(Tree value) {
    if (is_too_deep()) return false;
    next_place() = std::move(value);
    return true;
  }
  bool open(Tree container) {
    if (is_too_deep()) return false;
    Tree& place = next_place();
    place = std::move(container);
    open_.push_back(&place);
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  std::vector<std::string>* repeated_names_;
  Tree root_{};
  std::vector<Tree*> open_{};  // arrays and objects, the innermost last
  Tree* named_ = nullptr;      // the member whose value comes next
  Failure failure_{};
};

// Prints the alternatives of a tree.
struct TreePrinter {
  Writer& out;

  void operator()(const auto& value) const { out.put(value); }
  void operator()(const Tree::Array& elements) const {
    out.open('[');
    for (const Tree& element : elements) {
      out.entry();
      print_tree(element, out);
    }
    out.close(']');
  }
  void operator()(const Tree::Object& members) const {
    out.open('{');
    for (const auto& [name, value] : members) {
      out.entry(name);
      print_tree(value, out);
    }
    out.close('}');
  }
};

}  // namespace

double Tree::number() const {
  if (const auto* integer = std::get_if<std::int64_t>(&data_)) return static_cast<double>(*integer);
  if (const auto* natural = std::get_if<std::uint64_t>(&data_)) {
    return static_cast<double>(*natural);
  }
  return std::get<double>(data_);
}

std::optional<std::size_t> Tree::place_of(std::string_view name) const {
  const Object& all = members();
  if (by_name_) {
    const auto is_it = [&](std::uint32_t place) { return all[place].name == name; };
    return by_name_->find(short_hash(name), is_it);
  }
  const auto found = std::ranges::find(all, name, &Named<Tree>::name);
  if (found == all.end()) return std::nullopt;
  return static_cast<std::size_t>(found - all.begin());
}

const Tree* Tree::find(std::string_view name) const {
  if (!is_object()) return nullptr;
  const auto place = place_of(name);
  return place ? &members()[*place].value : nullptr;
}

Tree& Tree::operator[](std::string_view name) {
  if (!is_object()) *this = Object();
  Object& all = std::get<Object>(data_);
  if (const auto place = place_of(name)) return all[*place].value;
  const auto index = [&](std::size_t place) {
    by_name_->add(
        short_hash(all[place].name), static_cast<std::uint32_t>(place), [](std::uint32_t) {
          return false;  // no two members have one name
        });
  };
  all.push_back({.name = std::string(name)});
  if (by_name_) {
    index(all.size() - 1);
  } else if (all.size() > most_unindexed) {
    by_name_.emplace();
    for (std::size_t place = 0; place < all.size(); ++place) index(place);
  }
  return all.back().value;
}

Tree& Tree::push_back(Tree value) {
  if (!is_array()) *this = Array();
  return std::get<Array>(data_).emplace_back(std::move(value));
}

void Tree::erase(std::string_view name) {
  if (!contains(name)) return;
  Object rest = std::move(std::get<Object>(data_));
  std::erase_if(rest, [&](const Named<Tree>& member) { return member.name == name; });
  *this = Object();
  for (Named<Tree>& member : rest) (*this)[member.name] = std::move(member.value);
}

bool operator==(const Tree& a, const Tree& b) {
  const bool alike = a.data_.index() == b.data_.index();
  return alike || !a.is_number() || !b.is_number() ? a.data_ == b.data_ : a.number() == b.number();
}

std::optional<Failure> parse_tree(std::string_view text,
                                  Tree& out,
                                  std::vector<std::string>* repeated_names) {
  TreeBuilder builder(repeated_names);
  if (!nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &builder)) {
    return builder.take_failure();
  }
  out = builder.take_root();
  return std::nullopt;
}

void print_tree(const Tree& tree, Writer& out) { std::visit(TreePrinter{out}, tree.data_); }

std::string to_text(const Tree& tree, Layout layout) {
  std::string text;
  Writer writer(text, layout);
  print_tree(tree, writer);
  return text;
}

}  // namespace gerove::json
