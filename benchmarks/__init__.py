"""What is measured of the whole program, in processes of their own: waiting, memory, and what survives kill -9."""
