/// @file
/// The tree of an HTML document, within bounds of memory.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

namespace gerove::intake {

/// Memory that a parse takes, all of which can be let go at any time.
class HtmlMemory;

/// A parsed document. Texts of nodes live as long as the tree and the text that was parsed.
class HtmlTree {
 public:
  /// Parses UTF-8. @return nothing if the tree would take more memory than a document needs
  static std::optional<HtmlTree> parse(std::string_view html);

  HtmlTree(HtmlTree&&) noexcept;
  HtmlTree& operator=(HtmlTree&&) noexcept;
  ~HtmlTree();

  /// The element `html`.
  const GumboNode& root() const { return *root_; }

 private:
  HtmlTree(std::unique_ptr<HtmlMemory> memory, const GumboNode* root);

  std::unique_ptr<HtmlMemory> memory_;
  const GumboNode* root_;
};

}  // namespace gerove::intake
