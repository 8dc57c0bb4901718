#include "train/live_fields.h"

#include <string>

#include "core/check.h"
#include "train/config_fields.h"

namespace bn {
namespace {

struct RefuseDifference {
  const Config& from;
  const Config& to;

  template <class Member>
  void choice(const char* name, Member member, Names /*names*/, Change change) const {
    refuse(name, member, change);
  }
  template <class Member>
  void choices(const char* name, Member member, Names /*names*/, Change change) const {
    refuse(name, member, change);
  }
  template <class Member>
  void number(const char* name, Member member, Range /*range*/, Change change) const {
    refuse(name, member, change);
  }
  template <class Member>
  void integer(const char* name, Member member, Range /*range*/, Change change) const {
    refuse(name, member, change);
  }
  template <class Member>
  void integers(const char* name, Member member, int /*most*/, Range /*range*/, Change change) const {
    refuse(name, member, change);
  }

 private:
  template <class Member>
  void refuse(const char* name, Member member, Change change) const {
    if (change == Change::live || from.*member == to.*member) return;
    throw Refusal(std::string(name) + " has changed: that needs a new run");
  }
};

}  // namespace

void refuse_restart(const Config& from, const Config& to) {
  visit_fields(RefuseDifference{from, to});
  if (from.own != to.own) throw Refusal("the points have changed: that needs a new run");
}

}  // namespace bn
