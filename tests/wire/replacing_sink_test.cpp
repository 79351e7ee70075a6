// Nobody's file is written over on the way to a file that appears whole.
#include "wire/replacing_sink.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <string>

#include "support/folder.hpp"
#include "wire/open_file.hpp"
#include "wire/temporary_names.hpp"

namespace gerove::wire {
namespace {

using test::content_of;
using test::put_content;

std::error_code write_whole(const std::string& place, std::string_view bytes) {
  std::error_code error;
  const auto sink = replacing_sink(place, error);
  if (error) return error;
  error = sink->write(bytes);
  return error ? error : sink->finish();
}

TEST(ReplacingSink, ALinkLaidInItsWayIsNotFollowed) {
  const test::Folder folder;
  const std::string place = folder.file("a.gerove");
  put_content(folder.file("victim"), "mine");
  std::filesystem::create_symlink("victim", temporary_name(place, 0));
  EXPECT_FALSE(write_whole(place, "new"));
  EXPECT_EQ(content_of(place), "new");
  EXPECT_EQ(content_of(folder.file("victim")), "mine");
}

TEST(ReplacingSink, WhatAnotherOneIsWritingIsLeftAlone) {
  const test::Folder folder;
  const std::string place = folder.file("a.gerove");
  const std::string others = temporary_name(place, 0);
  put_content(others, "half");
  OpenFile writing;
  ASSERT_TRUE(writing.take(::open(others.c_str(), O_WRONLY | O_CLOEXEC)));
  ASSERT_EQ(::flock(writing.descriptor(), LOCK_EX), 0);
  EXPECT_FALSE(write_whole(place, "new"));
  EXPECT_EQ(content_of(place), "new");
  EXPECT_EQ(content_of(others), "half");
}

TEST(ReplacingSink, WhatNobodyIsWritingAnyMoreIsRemoved) {
  const test::Folder folder;
  const std::string place = folder.file("a.gerove");
  put_content(temporary_name(place, 7), "half");
  EXPECT_FALSE(write_whole(place, "new"));
  EXPECT_EQ(folder.count(), 1U);
}

TEST(ReplacingSink, AThousandNamesAreTried) {
  const test::Folder folder;
  const std::string place = folder.file("a.gerove");
  for (int i = 0; i < 999; ++i) {
    std::filesystem::create_symlink("nothing", temporary_name(place, i));
  }
  EXPECT_FALSE(write_whole(place, "new"));
  std::filesystem::create_symlink("nothing", temporary_name(place, 999));
  EXPECT_EQ(write_whole(place, "newer"), std::errc::file_exists);
  EXPECT_EQ(content_of(place), "new");
}

TEST(OpenFile, WhatHasNoDiskNeedNotReachIt) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  OpenFile reading;
  OpenFile writing;
  ASSERT_TRUE(reading.take(ends[0]));
  ASSERT_TRUE(writing.take(ends[1]));
  errno = EIO;  // of another call before
  EXPECT_FALSE(writing.sync());
  EXPECT_FALSE(writing.try_closing());
  EXPECT_FALSE(write_all(writing.descriptor(), "a")) << "it is still open";
}

TEST(OpenFile, WhatIsNotOpenCanBeNeitherSyncedNorClosed) {
  const OpenFile none;
  EXPECT_EQ(none.sync(), std::errc::bad_file_descriptor);
  EXPECT_EQ(none.try_closing(), std::errc::bad_file_descriptor);
}

TEST(OpenFile, ClosesWhatItHadWhenItTakesAnother) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  OpenFile file;
  ASSERT_TRUE(file.take(ends[0]));
  ASSERT_TRUE(file.take(ends[1]));
  EXPECT_EQ(::fcntl(ends[0], F_GETFD), -1);
  EXPECT_FALSE(file.take(-1));
  EXPECT_EQ(::fcntl(ends[1], F_GETFD), -1);
}

}  // namespace
}  // namespace gerove::wire
