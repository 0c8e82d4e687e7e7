"""Does a test fail when one condition is wrong? `make mutate SEED=1` breaks conditions one by one and says.

Mutation testing after DeMillo, Lipton and Sayward (1978): a mutant is the package with one small fault, a test that
fails kills it, and a mutant that survives is a condition that no test holds.
"""
