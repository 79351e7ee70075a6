// Finding what is named in like words, against comparing with everything.
#include "service/kind_index.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "support/random.hpp"

namespace gerove::service {
namespace {

using test::Random;

/// Words of few letters, so that many are alike, or nearly.
std::string some_word(Random& random) {
  static constexpr const char* stems[] = {"log", "logo", "logope", "logoped", "psich", "psicho"};
  static constexpr const char* endings[] = {"", "a", "as", "ams", "istas"};
  return std::string(stems[random() % 6]) + endings[random() % 5];
}

Words some_words(Random& random) {
  Words words;
  for (std::uint64_t i = random() % 4; i > 0; --i) words.push_back(some_word(random));
  return words;
}

ServiceRoot some_root(Random& random) {
  constexpr ServiceRoot roots[] = {
      ServiceRoot::unspecified, ServiceRoot::education, ServiceRoot::social};
  return roots[random() % 3];
}

bool same_root(ServiceRoot a, ServiceRoot b) {
  return a == b || a == ServiceRoot::unspecified || b == ServiceRoot::unspecified;
}

TEST(KindIndex, FindsTheFirstOfTheSameWordsAndFamily) {
  Random random(9);
  std::size_t hits = 0;
  for (int round = 0; round < 200; ++round) {
    KindIndex index;
    std::vector<std::pair<ServiceRoot, Words>> all;
    for (std::uint64_t i = random() % 12; i > 0; --i) {
      all.emplace_back(some_root(random), some_words(random));
      index.add(all.back().first, all.back().second);
    }
    for (int i = 0; i < 20; ++i) {
      const ServiceRoot root = some_root(random);
      const Words words = some_words(random);
      std::optional<std::size_t> expected;
      for (std::size_t k = 0; k < all.size() && !expected; ++k) {
        if (same_root(all[k].first, root) && same_words(all[k].second, words)) expected = k;
      }
      EXPECT_EQ(index.find(root, words), expected);
      hits += expected ? 1 : 0;
    }
  }
  EXPECT_GT(hits, 500U);
}

TEST(KindIndex, WithoutWordsIsLikeNothingElse) {
  KindIndex index;
  index.add(ServiceRoot::social, {"logopedas"});
  EXPECT_EQ(index.find(ServiceRoot::social, {}), std::nullopt);
  index.add(ServiceRoot::social, {});
  EXPECT_EQ(index.find(ServiceRoot::social, {}), 1U);
  EXPECT_EQ(index.find(ServiceRoot::education, {}), std::nullopt);
}

}  // namespace
}  // namespace gerove::service
