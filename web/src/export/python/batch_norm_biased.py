@instead_of(BatchNormBiased)
class LabBatchNormBiased(LabBatchNorm):
    unbiased = False
