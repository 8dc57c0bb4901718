#include "train/dataset.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

namespace bn {
namespace {

std::vector<DatasetSpec> every_kind() {
  std::vector<DatasetSpec> specs;
  for (std::size_t kind = 0; kind < kBuiltInDatasets; ++kind) {
    DatasetSpec spec;
    spec.kind = DatasetKind(kind);
    specs.push_back(spec);
  }
  for (const DatasetKind kind : {DatasetKind::circle, DatasetKind::gaussians, DatasetKind::spiral}) {
    specs.push_back({kind, 3, 401, 0.1F, 0.4, 7});
  }
  return specs;
}

TEST(Dataset, HasTheAskedShapeInItsWindow) {
  for (const DatasetSpec& spec : every_kind()) {
    const Dataset data = make_dataset(spec);
    const char* name = kDatasetNames[std::size_t(spec.kind)];
    ASSERT_EQ(data.x.cols(), spec.points) << name;
    EXPECT_EQ(data.train_count, spec.points - std::lround(double(spec.points) * spec.test_share)) << name;
    EXPECT_EQ(data.classes, class_count(spec)) << name;
    EXPECT_GT(double(data.x.row(0).minCoeff()), data.window.x1_from) << name;
    EXPECT_LT(double(data.x.row(0).maxCoeff()), data.window.x1_to) << name;
    EXPECT_GT(double(data.x.row(1).minCoeff()), data.window.x2_from) << name;
    EXPECT_LT(double(data.x.row(1).maxCoeff()), data.window.x2_to) << name;
  }
}

TEST(Dataset, ClassesAreEquallyFrequent) {
  for (const DatasetSpec& spec : every_kind()) {
    const Dataset data = make_dataset(spec);
    for (int label = 0; label < data.classes; ++label) {
      const auto count = (data.y.array() == Scalar(label)).count();
      EXPECT_NEAR(double(count), double(spec.points) / data.classes, 1) << kDatasetNames[std::size_t(spec.kind)];
    }
  }
}

TEST(Dataset, SameSeedSamePointsOtherSeedOthers) {
  for (DatasetSpec spec : every_kind()) {
    const Dataset one = make_dataset(spec);
    EXPECT_EQ(one.x, make_dataset(spec).x);
    spec.seed += 1;
    EXPECT_NE(one.x, make_dataset(spec).x);
  }
}

Dataset without_noise(DatasetKind kind, int classes = 2) { return make_dataset({kind, classes, 600, 0.0F, 0.25, 3}); }

TEST(Dataset, CircleIsADiscInARing) {
  const Dataset data = without_noise(DatasetKind::circle);
  for (Index i = 0; i < 600; ++i) {
    const auto radius = double(data.x.col(i).norm());
    if (data.y(0, i) == Scalar(0)) {
      EXPECT_LE(radius, 2.5001);
    } else {
      EXPECT_GE(radius, 3.4999);
      EXPECT_LE(radius, 5.0001);
    }
  }
}

TEST(Dataset, CircleOfThreeClassesIsADiscInTwoRings) {
  const Dataset data = without_noise(DatasetKind::circle, 3);
  const double ends[3][2] = {{0, 1.2}, {1.9, 3.1}, {3.8, 5}};
  for (Index i = 0; i < 600; ++i) {
    const auto radius = double(data.x.col(i).norm());
    const auto& [from, to] = ends[std::size_t(data.y(0, i))];
    EXPECT_GE(radius, from - 1e-4);
    EXPECT_LE(radius, to + 1e-4);
  }
}

TEST(Dataset, GaussiansAreCloudsOfSpreadOneAroundTheirCentres) {
  const std::vector<std::vector<std::pair<double, double>>> centers{{{-2, -2}, {2, 2}},
                                                                    {{-2.25, -1.3}, {2.25, -1.3}, {0, 2.6}}};
  for (const auto& of_classes : centers) {
    const auto classes = int(of_classes.size());
    const Dataset data = make_dataset({DatasetKind::gaussians, classes, 6000, 0.0F, 0.25, 3});
    for (int label = 0; label < classes; ++label) {
      for (Index axis = 0; axis < 2; ++axis) {
        double sum = 0, squares = 0;
        for (Index i = 0; i < 6000; ++i) {
          if (data.y(0, i) != Scalar(label)) continue;
          sum += double(data.x(axis, i));
          squares += double(data.x(axis, i)) * double(data.x(axis, i));
        }
        const double mean = sum * classes / 6000;
        const auto& center = of_classes[std::size_t(label)];
        EXPECT_NEAR(mean, axis == 0 ? center.first : center.second, 0.1);
        EXPECT_NEAR(std::sqrt(squares * classes / 6000 - mean * mean), 1, 0.07);
      }
    }
  }
}

TEST(Dataset, XorIsTheSignOfTheProduct) {
  const Dataset data = without_noise(DatasetKind::xor_signs);
  for (Index i = 0; i < 600; ++i) EXPECT_EQ(data.x(0, i) * data.x(1, i) > 0, data.y(0, i) == Scalar(1));
}

TEST(Dataset, SpiralTurnsOnceFromTheCentreToRadiusFive) {
  for (const int classes : {2, 3}) {
    const Dataset data = without_noise(DatasetKind::spiral, classes);
    for (Index i = 0; i < 600; ++i) {
      const auto radius = double(data.x.col(i).norm());
      const double angle = 2 * M_PI * (radius / 5 + double(data.y(0, i)) / classes);
      EXPECT_NEAR(double(data.x(0, i)), radius * std::sin(angle), 1e-4);
      EXPECT_NEAR(double(data.x(1, i)), radius * std::cos(angle), 1e-4);
    }
    EXPECT_GT(double(data.x.colwise().norm().maxCoeff()), 4.9);
  }
}

TEST(Dataset, CheckerboardAlternates) {
  const Dataset data = without_noise(DatasetKind::checkerboard);
  std::set<std::pair<int, int>> fields;
  for (Index i = 0; i < 600; ++i) {
    const int column = int(std::floor((data.x(0, i) + 5) / Scalar(2.5)));
    const int row = int(std::floor((data.x(1, i) + 5) / Scalar(2.5)));
    EXPECT_EQ((row + column) % 2, int(data.y(0, i)));
    fields.insert({row, column});
  }
  EXPECT_EQ(fields.size(), 16U);
}

TEST(Dataset, StretchedHasThirtyTimesTheSpread) {
  const Dataset data = without_noise(DatasetKind::stretched);
  const auto spread = [&](Index i) {
    return std::sqrt(double((data.x.row(i).array() - data.x.row(i).mean()).square().mean()));
  };
  const Dataset moons = without_noise(DatasetKind::moons);
  EXPECT_GT(spread(0) / spread(1), 30);
  EXPECT_NEAR(double(data.x.row(0).mean()), 100, 10);
  for (Index i = 0; i < 600; ++i) EXPECT_NEAR(double(data.x(0, i)), 100 + 15 * double(moons.x(0, i)), 1e-3);
}

TEST(Dataset, PlaneAndBumpsAreTheirFormulas) {
  const Dataset plane = without_noise(DatasetKind::plane);
  for (Index i = 0; i < 600; ++i) EXPECT_NEAR(double(plane.y(0, i)), double(plane.x.col(i).sum()) / 10, 1e-6);
  const Dataset bumps = without_noise(DatasetKind::bumps);
  EXPECT_GT(double(bumps.y.maxCoeff()), 0.8);
  EXPECT_LT(double(bumps.y.minCoeff()), -0.8);
}

TEST(Dataset, NoiseShiftsByAtMostItself) {
  const Dataset clean = without_noise(DatasetKind::moons);
  const Dataset noisy = make_dataset({DatasetKind::moons, 2, 600, 0.5F, 0.25, 3});
  // A moon is drawn without chance, and so is the class of point i before the shuffle: sets of radii must be close.
  std::vector<double> gaps;
  for (Index i = 0; i < 600; ++i) {
    gaps.push_back(double((clean.x.colwise() - noisy.x.col(i)).colwise().norm().minCoeff()));
  }
  EXPECT_LE(*std::max_element(gaps.begin(), gaps.end()), 0.5 * std::sqrt(2.0) + 1e-5);
  EXPECT_GT(*std::max_element(gaps.begin(), gaps.end()), 0.3);
}

}  // namespace
}  // namespace bn
