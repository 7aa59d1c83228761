select network_key from person_network;
