#include "train/live_fields.h"

#include "core/check.h"
#include "train/config_fields.h"

namespace bn {
namespace {

struct RefuseDifference {
  const Config& from;
  const Config& to;

  template <class Member>
  void choice(const char* name, Member member, Names /*names*/, Change change) const {
    compare(name, member, change);
  }
  template <class Member>
  void choices(const char* name, Member member, Names /*names*/, Change change) const {
    compare(name, member, change);
  }
  template <class Member>
  void number(const char* name, Member member, Range /*range*/, Change change) const {
    compare(name, member, change);
  }
  template <class Member>
  void integer(const char* name, Member member, Range /*range*/, Change change) const {
    compare(name, member, change);
  }
  template <class Member>
  void integers(const char* name, Member member, int /*most*/, Range /*range*/, Change change) const {
    compare(name, member, change);
  }

 private:
  template <class Member>
  void compare(const char* name, Member member, Change change) const {
    if (change == Change::live || from.*member == to.*member) return;
    refuse({name, " has changed: that needs a new run"});
  }
};

}  // namespace

void refuse_restart(const Config& from, const Config& to) {
  visit_fields(RefuseDifference{from, to});
  if (from.own != to.own) refuse({"the points have changed: that needs a new run"});
}

}  // namespace bn
