@instead_of(RMSNorm)
class LabRMSNorm(RMSNorm):
    def forward(self, z):
        return ExampleNormInOrder.apply(z, self.weight, None, 1, self.eps)
